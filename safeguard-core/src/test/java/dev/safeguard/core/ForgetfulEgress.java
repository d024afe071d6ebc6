package dev.safeguard.core;

import dev.safeguard.api.site.Disclosure;
import dev.safeguard.api.stage.Egress;
import java.util.List;
import java.util.function.UnaryOperator;

/** A way out before which somebody changes the payload. */
record ForgetfulEgress(Egress gate, UnaryOperator<String> change) implements Egress {
  @Override
  public Disclosure disclosure() {
    return gate.disclosure();
  }

  @Override
  public String provider() {
    return gate.provider();
  }

  @Override
  public Reply ask(String payload, List<AnswerFault> faults) throws InterruptedException {
    return gate.ask(change.apply(payload), faults);
  }

  @Override
  public int requests() {
    return gate.requests();
  }
}
