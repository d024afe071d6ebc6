package dev.safeguard.core;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.Set;

/** The directions of the house, over the API, the LLM SPI and the core together. */
@AnalyzeClasses(packages = "dev.safeguard", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule theApiKnowsNobody =
      noClasses()
          .that()
          .resideInAPackage("dev.safeguard.api..")
          .should()
          .dependOnClassesThat(
              are(not(resideInAnyPackage("dev.safeguard.api..", "java..", "org.jspecify.."))));

  @ArchTest
  static final ArchRule theLlmSpiKnowsNobody =
      noClasses()
          .that()
          .resideInAPackage("dev.safeguard.llm.spi..")
          .should()
          .dependOnClassesThat(
              are(not(resideInAnyPackage("dev.safeguard.llm.spi..", "java..", "org.jspecify.."))));

  @ArchTest
  static final ArchRule thePackagesOfTheApiFormNoCycle =
      slices().matching("dev.safeguard.api.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule noPartOfTheApiTouchesItsRoot =
      noClasses()
          .that()
          .resideInAPackage("dev.safeguard.api.*..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.safeguard.api");

  @ArchTest
  static final ArchRule thePackagesOfTheCoreFormNoCycle =
      slices().matching("dev.safeguard.core.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule noStageTouchesThePipeline =
      noClasses()
          .that()
          .resideInAPackage("dev.safeguard.core.*..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.safeguard.core");

  @ArchTest
  static final ArchRule nothingCanLeaveTheCore =
      noClasses()
          .that()
          .resideInAnyPackage("dev.safeguard.core..", "dev.safeguard.api..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "java.net..", "javax.net..", "java.rmi..", "java.nio.channels.spi..", "sun.net..")
          .orShould()
          .dependOnClassesThat()
          .haveNameMatching(
              "java\\.nio\\.channels\\.(Asynchronous)?(Socket|ServerSocket|Datagram).*");

  @ArchTest
  static final ArchRule cryptographyHasOneHome =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.safeguard.core.crypto..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("javax.crypto..")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.security.MessageDigest");

  @ArchTest
  static final ArchRule onlyThePackageOfStageFourHoldsAnLlm =
      noClasses()
          .that()
          .resideInAPackage("dev.safeguard.core.*..")
          .and()
          .resideOutsideOfPackage("dev.safeguard.core.llm..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.safeguard.llm.spi..");

  @ArchTest
  static final ArchRule stagesTwoToFourNeverSeeARecord =
      noClasses()
          .that()
          .resideInAnyPackage(
              "dev.safeguard.core.pattern..",
              "dev.safeguard.core.risk..",
              "dev.safeguard.core.llm..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.safeguard.api.record..");

  @ArchTest
  static final ArchRule aStateKnowsOfARecordWhenThePupilIsExpectedAndNothingElse =
      noClasses()
          .that()
          .resideInAnyPackage("dev.safeguard.core.incremental..", "dev.safeguard.api.incremental..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("dev.safeguard.api.record..")
                  .and(not(simpleName("PossibleSessions"))));

  @ArchTest
  static final ArchRule theIncrementalAnalyzerKnowsNoDetector =
      noClasses()
          .that()
          .resideInAPackage("dev.safeguard.core.incremental..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("dev.safeguard.core..")
                  .and(not(resideInAPackage("dev.safeguard.core.incremental..")))
                  .and(not(simpleName("StandardPatternExtractor"))));

  /** Another module is not let in to a module's resources, so its own class has to read them. */
  @ArchTest
  static final ArchRule noOtherModuleReadsResources =
      noClasses()
          .that()
          .resideInAPackage("dev.safeguard..")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("com.google.common.io.Resources");

  @ArchTest
  static final ArchRule nothingReadsTheWallClockButThroughAClock =
      noClasses()
          .should(
              callAnyOf(
                  Set.of(
                      "java.lang.System.currentTimeMillis",
                      "java.time.LocalDate.now",
                      "java.time.LocalDateTime.now",
                      "java.time.LocalTime.now",
                      "java.time.Instant.now",
                      "java.time.ZonedDateTime.now",
                      "java.time.OffsetDateTime.now",
                      "java.time.ZoneId.systemDefault",
                      "java.util.Locale.getDefault",
                      "java.util.TimeZone.getDefault",
                      "java.nio.charset.Charset.defaultCharset")));

  @ArchTest
  static final ArchRule onlyTheBuilderTakesTheSystemsClock =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("dev.safeguard.core.PipelineBuilder")
          .should()
          .callMethod(Clock.class, "systemUTC")
          .orShould()
          .callMethod(Clock.class, "systemDefaultZone");

  @ArchTest
  static final ArchRule nothingPrintsOrLogs =
      noClasses()
          .that()
          // Listens for what providers print or log.
          .haveNameNotMatching("dev\\.safeguard\\.tck\\.Overheard.*")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .dependOnClassesThat()
          .resideInAnyPackage("java.util.logging..", "org.slf4j..");

  @ArchTest
  static final ArchRule whatHoldsAChildsDataSaysItself =
      classes()
          .that()
          .resideInAPackage("dev.safeguard.api.record..")
          .and()
          .areRecords()
          .and()
          .doNotHaveSimpleName("RecordEntry")
          .and()
          .doNotHaveSimpleName("Refused")
          .should(declareToString());

  @ArchTest
  static final ArchRule whatAReaderGetsSaysItself =
      classes()
          .that(resideInAPackage("dev.safeguard.api..").and(holdsText()))
          .should(declareToString());

  private static com.tngtech.archunit.base.DescribedPredicate<JavaClass> holdsText() {
    Set<String> names =
        Set.of(
            "SafeguardingReport",
            "IdentifiedConcern",
            "Evidence",
            "LlmView",
            "LocalizedAnalysis",
            "Answered",
            "Analysis",
            "TokenizedRecord",
            "Patterns",
            "LlmOpinion",
            "SafeText",
            "Word",
            "Digits",
            "Narrative");
    return com.tngtech.archunit.base.DescribedPredicate.describe(
        "hold a child's data", type -> names.contains(type.getSimpleName()));
  }

  private static ArchCondition<JavaClass> declareToString() {
    return new ArchCondition<>("declare toString themselves") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        // A record's own toString prints its components; one that is written calls no
        // ObjectMethods.
        boolean generated =
            type.getMethods().stream()
                .filter(m -> m.getName().equals("toString") && m.getRawParameterTypes().isEmpty())
                .allMatch(
                    m ->
                        m.getSourceCodeLocation().getLineNumber()
                            == type.getConstructors().stream()
                                .mapToInt(c -> c.getSourceCodeLocation().getLineNumber())
                                .min()
                                .orElse(0));
        events.add(
            new SimpleConditionEvent(
                type, !generated, type.getName() + " leaves toString to its record"));
      }
    };
  }

  private static ArchCondition<JavaClass> callAnyOf(Set<String> methods) {
    return new ArchCondition<>("call any of " + methods + " without arguments") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (JavaMethodCall call : type.getMethodCallsFromSelf()) {
          String name = call.getTargetOwner().getName() + "." + call.getName();
          boolean called =
              methods.contains(name) && call.getTarget().getRawParameterTypes().isEmpty();
          if (called) {
            events.add(new SimpleConditionEvent(type, true, call.getDescription()));
          }
        }
      }
    };
  }
}
