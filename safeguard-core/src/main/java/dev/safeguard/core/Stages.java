package dev.safeguard.core;

import dev.safeguard.api.stage.LlmAnalyzer;
import dev.safeguard.api.stage.Localizer;
import dev.safeguard.api.stage.PatternExtractor;
import dev.safeguard.api.stage.ReportGenerator;
import dev.safeguard.api.stage.RiskAssessor;
import dev.safeguard.api.stage.Tokenizer;

/** The six stages of one pipeline. */
record Stages(
    Tokenizer tokenizer,
    PatternExtractor patternExtractor,
    RiskAssessor riskAssessor,
    LlmAnalyzer llmAnalyzer,
    Localizer localizer,
    ReportGenerator reportGenerator) {}
