// Redactors from npm for DeidentificationQuality, one of them at a time:
//
//   (cd safeguard-bench/src/peers/node && npm install --ignore-scripts)
//   java -cp safeguard-bench/target/benchmarks.jar dev.safeguard.bench.DeidentificationQuality \
//     --command "openredaction=node safeguard-bench/src/peers/node/peers.mjs openredaction" \
//     --command "compromise=node safeguard-bench/src/peers/node/peers.mjs compromise"
//
// Neither heeds the roster. CommandRedactor says what goes in and out.
import { createInterface } from "node:readline";
import nlp from "compromise";
import { OpenRedaction } from "openredaction";

const peers = {
  // As it comes, with every pattern it has.
  openredaction() {
    const redactor = new OpenRedaction();
    return async (text) => {
      const { detections } = await redactor.detect(text);
      return detections.map(({ position: [start, end] }) => ({ start, end }));
    };
  },

  // All that it has for people, places, organisations and contact details.
  compromise() {
    return async (text) => {
      const doc = nlp(text);
      return [
        doc.people(),
        doc.places(),
        doc.organizations(),
        doc.emails(),
        doc.phoneNumbers(),
        doc.urls(),
        doc.atMentions(),
      ]
        .flatMap((found) => found.json({ offset: true }))
        .map(({ offset }) => ({ start: offset.start, end: offset.start + offset.length }));
    };
  },
};

const peer = peers[process.argv[2]];
if (!peer) {
  console.error(`usage: peers.mjs ${Object.keys(peers).join("|")}`);
  process.exit(2);
}
const spansOf = peer();
for await (const line of createInterface({ input: process.stdin })) {
  const { text } = JSON.parse(line);
  if (text !== undefined) {
    process.stdout.write(JSON.stringify({ spans: await spansOf(text) }) + "\n");
  }
}
