package dev.safeguard.core.llm;

import dev.safeguard.api.site.Disclosure;
import dev.safeguard.api.stage.Egress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A way out that replies as it is told, and remembers what it was asked. */
final class FakeEgress implements Egress {
  final List<String> payloads = new ArrayList<>();
  final List<List<AnswerFault>> faults = new ArrayList<>();
  private final Disclosure disclosure;
  private final Deque<Reply> replies;

  FakeEgress(Disclosure disclosure, Reply... replies) {
    this.disclosure = disclosure;
    this.replies = new ArrayDeque<>(List.of(replies));
  }

  @Override
  public Disclosure disclosure() {
    return disclosure;
  }

  @Override
  public String provider() {
    return "fake";
  }

  @Override
  public Reply ask(String payload, List<AnswerFault> named) {
    payloads.add(payload);
    faults.add(named);
    return replies.remove();
  }

  @Override
  public int requests() {
    return payloads.size();
  }
}
