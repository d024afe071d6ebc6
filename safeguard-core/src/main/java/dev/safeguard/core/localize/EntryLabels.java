package dev.safeguard.core.localize;

import dev.safeguard.api.code.AttendanceCode;
import dev.safeguard.api.code.Code;
import dev.safeguard.api.code.CommunicationSource;
import dev.safeguard.api.code.ConcernCategory;
import dev.safeguard.api.code.IncidentType;
import dev.safeguard.api.code.InterventionType;
import dev.safeguard.api.code.OnlineCategory;
import dev.safeguard.api.code.PerformanceLevel;
import dev.safeguard.api.code.Role;
import dev.safeguard.api.code.SubjectCode;
import dev.safeguard.api.code.Urgency;
import dev.safeguard.api.event.AssessmentEvent;
import dev.safeguard.api.event.AttendanceEvent;
import dev.safeguard.api.event.CommunicationEvent;
import dev.safeguard.api.event.ConcernEvent;
import dev.safeguard.api.event.Event;
import dev.safeguard.api.event.HalfDay;
import dev.safeguard.api.event.IncidentEvent;
import dev.safeguard.api.event.InterventionEvent;
import dev.safeguard.api.event.OnlineEvent;
import org.jspecify.annotations.Nullable;

/** What an entry is, in a few words from its codes alone. Every label is made once. */
final class EntryLabels {
  private static final int SEVERITIES = 6;
  private static final int PERCENTS = 101;
  private static final int LEVELS = PerformanceLevel.values().length + 1;

  private final String[][][] incidents;
  private final String[][] attendance;
  private final String[] assessments;
  private final String[] percents = new String[PERCENTS];
  private final String[] levels = new String[LEVELS];

  /** By subject, level and percentage; each made when it is first asked for. */
  private final @Nullable String[] results =
      new String[SubjectCode.values().length * LEVELS * PERCENTS];

  private final String[][] communications;
  private final String[][] online;
  private final String[] concerns;
  private final String[][] interventions;
  private final Template count;

  EntryLabels(Texts texts, Words words) {
    String[] severities = new String[SEVERITIES];
    Template severity = texts.template("entry.severity", "n");
    severities[0] = "";
    for (int n = 1; n < SEVERITIES; n++) {
      severities[n] = severity.with(Integer.toString(n));
    }
    incidents = incidents(texts, severities);
    count = texts.template("entry.count", "n");
    attendance = attendance(texts);
    assessments = names(texts, "entry.assessment", "subject", SubjectCode.values());
    Template percent = texts.template("entry.percent", "n");
    for (int n = 0; n < PERCENTS; n++) {
      percents[n] = percent.with(words.percent(n));
    }
    Template performance = texts.template("entry.performance", "n");
    levels[0] = "";
    for (PerformanceLevel level : PerformanceLevel.values()) {
      levels[level.ordinal() + 1] = performance.with(texts.text("performance." + level));
    }
    communications = communications(texts);
    online = new String[OnlineCategory.values().length][SEVERITIES];
    String[] categories = names(texts, "entry.online", "online", OnlineCategory.values());
    for (int i = 0; i < categories.length; i++) {
      for (int n = 0; n < SEVERITIES; n++) {
        online[i][n] = categories[i] + severities[n];
      }
    }
    concerns = names(texts, "entry.concern", "concern", ConcernCategory.values());
    String[] types = names(texts, "entry.intervention", "intervention", InterventionType.values());
    interventions = new String[types.length][];
    for (int i = 0; i < types.length; i++) {
      interventions[i] =
          new String[] {
            types[i] + texts.text("entry.ended"), types[i] + texts.text("entry.ongoing")
          };
    }
  }

  private static String[] names(Texts texts, String key, String group, Code[] codes) {
    Template template = texts.template(key, "what");
    String[] names = new String[codes.length];
    for (int i = 0; i < codes.length; i++) {
      names[i] = template.with(texts.text(group + "." + codes[i].name()));
    }
    return names;
  }

  private static String[][][] incidents(Texts texts, String[] severities) {
    IncidentType[] types = IncidentType.values();
    String[][][] labels = new String[Role.values().length][types.length][SEVERITIES];
    for (Role role : Role.values()) {
      String key =
          switch (role) {
            case OFFENDER -> "entry.incident";
            case VICTIM -> "entry.incident_victim";
            case WITNESS -> "entry.incident_witness";
          };
      String[] names = names(texts, key, "incident", types);
      for (int i = 0; i < types.length; i++) {
        for (int n = 0; n < SEVERITIES; n++) {
          labels[role.ordinal()][i][n] = names[i] + severities[n];
        }
      }
    }
    return labels;
  }

  private static String[][] attendance(Texts texts) {
    Template template = texts.template("entry.attendance", "what");
    Template mark = texts.template("entry.mark", "n");
    AttendanceCode[] codes = AttendanceCode.values();
    String[][] labels = new String[codes.length][HalfDay.values().length];
    for (AttendanceCode code : codes) {
      String what = template.with(texts.text("meaning." + code.meaning()));
      // A source without marks gives a status, which says no more than the meaning does.
      String marked =
          code.compareTo(AttendanceCode.STATUS_PRESENT) < 0 ? what + mark.with(code.mark()) : what;
      for (HalfDay session : HalfDay.values()) {
        labels[code.ordinal()][session.ordinal()] = marked + texts.text("entry.session." + session);
      }
    }
    return labels;
  }

  private static String[][] communications(Texts texts) {
    Template template = texts.template("entry.communication", "source", "urgency");
    CommunicationSource[] sources = CommunicationSource.values();
    String[][] labels = new String[sources.length][Urgency.values().length];
    for (CommunicationSource source : sources) {
      for (Urgency urgency : Urgency.values()) {
        labels[source.ordinal()][urgency.ordinal()] =
            template.with(texts.text("source." + source), texts.text("urgency." + urgency));
      }
    }
    return labels;
  }

  String of(Event event) {
    if (event instanceof IncidentEvent e) {
      String label = incidents[e.role().ordinal()][e.type().ordinal()][e.severity()];
      return e.count() == 1 ? label : label + count.with(Integer.toString(e.count()));
    } else if (event instanceof AttendanceEvent e) {
      return attendance[e.code().ordinal()][e.session().ordinal()];
    } else if (event instanceof AssessmentEvent e) {
      return assessment(e);
    } else if (event instanceof CommunicationEvent e) {
      return communications[e.source().ordinal()][e.urgency().ordinal()];
    } else if (event instanceof ConcernEvent e) {
      return concerns[e.category().ordinal()];
    } else if (event instanceof OnlineEvent e) {
      return online[e.category().ordinal()][e.severity()];
    }
    InterventionEvent e = (InterventionEvent) event;
    boolean ongoing = e.endedDaysBefore() == InterventionEvent.ONGOING;
    return interventions[e.type().ordinal()][ongoing ? 1 : 0];
  }

  private String assessment(AssessmentEvent event) {
    PerformanceLevel level = event.level();
    int attained = level == null ? 0 : level.ordinal() + 1;
    int subject = event.subject().ordinal();
    double percent = event.percent();
    if (!(percent >= 0 && percent <= 100)) {
      return assessments[subject] + levels[attained];
    }
    int whole = (int) Math.round(percent);
    int i = (subject * LEVELS + attained) * PERCENTS + whole;
    String label = results[i];
    if (label == null) {
      label = assessments[subject] + percents[whole] + levels[attained];
      results[i] = label;
    }
    return label;
  }
}
