/**
 * The API of Safeguard: the record, the six stages, the pipeline, results and plug-in interfaces.
 */
module dev.safeguard.api {
  requires static org.jspecify;

  exports dev.safeguard.api;
  exports dev.safeguard.api.aggregate;
  exports dev.safeguard.api.code;
  exports dev.safeguard.api.event;
  exports dev.safeguard.api.history;
  exports dev.safeguard.api.incremental;
  exports dev.safeguard.api.llm;
  exports dev.safeguard.api.pattern;
  exports dev.safeguard.api.record;
  exports dev.safeguard.api.report;
  exports dev.safeguard.api.risk;
  exports dev.safeguard.api.site;
  exports dev.safeguard.api.spi;
  exports dev.safeguard.api.stage;
  exports dev.safeguard.api.text;
  exports dev.safeguard.api.token;
}
