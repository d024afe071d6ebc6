/** The implementation of Safeguard. Has no network code; LLMs come with providers. */
module dev.safeguard.core {
  requires transitive dev.safeguard.api;
  requires transitive dev.safeguard.llm.spi;
  requires com.fasterxml.jackson.core;
  requires com.fasterxml.jackson.databind;
  requires com.google.common;
  requires com.ibm.icu;
  requires dev.failsafe.core;
  requires org.apache.commons.numbers.gamma;
  requires org.apache.commons.statistics.distribution;
  requires transitive java.sql;
  requires static org.jspecify;

  uses dev.safeguard.llm.spi.LlmProvider;
  uses dev.safeguard.api.spi.LocalizationProvider;
  uses dev.safeguard.api.spi.Recogniser;

  provides dev.safeguard.llm.spi.LlmProvider with
      dev.safeguard.core.llm.OfflineLlmProvider;
  provides dev.safeguard.api.spi.LocalizationProvider with
      dev.safeguard.core.localize.EnglandProvider,
      dev.safeguard.core.localize.WalesProvider,
      dev.safeguard.core.localize.ScotlandProvider,
      dev.safeguard.core.localize.NorthernIrelandProvider,
      dev.safeguard.core.localize.IrelandProvider,
      dev.safeguard.core.localize.UnitedStatesProvider;

  exports dev.safeguard.core;
  exports dev.safeguard.core.audit;
  exports dev.safeguard.core.history;
  exports dev.safeguard.core.json;
  exports dev.safeguard.core.report;
  exports dev.safeguard.core.risk;
  exports dev.safeguard.core.vault;
}
