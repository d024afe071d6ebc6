package dev.safeguard.core.json;

import static dev.safeguard.core.json.Reading.outline;
import static dev.safeguard.core.json.Reading.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.safeguard.api.record.RecordResult.Refused;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusedValueTest {
  private static final String DATE = "must be a date that exists, such as 2026-03-02";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | /student_id | is required",
        "{'student_id':null} | /student_id | is required",
        "{'student_id':' '} | /student_id | must not be blank",
        "{'id':''} | /id | must not be blank",
        "{'student_id':17} | /student_id | must be a string",
        "{'student_id':['A']} | /student_id | must be a string",
        "{'id':true} | /id | must be a string or a number",
        "{'student_id':'A','class':8} | /class | must be a string",
        "{'student_id':'A','year_group':{}} | /year_group | must be a string or a number",
        "{'student_id':'A','behaviors':{}} | /behaviors | must be an array",
        "{'student_id':'A','behaviors':'x'} | /behaviors | must be an array",
        "{'student_id':'A','behaviors':[{},'x']} | /behaviors/1 | must be an object",
        "{'student_id':'A','behaviors':[[]]} | /behaviors/0 | must be an object",
        "{'student_id':'A','vulnerabilities':[7]} | /vulnerabilities/0 | must be a string",
        "{'student_id':'A','vulnerabilities':'x'} | /vulnerabilities | must be an array",
        "{'student_id':'A','people':[{'phones':['1',2]}]} | /people/0/phones/1 | must be a string",
        "{'student_id':'A','concerns':[{'description':[]}]} | /concerns/0/description"
            + " | must be a string",
        "{'student_id':'A','concerns':[{'timestamp':1772450100}]} | /concerns/0/timestamp"
            + " | must be a date or a date and time that exists, such as 2026-03-02 or"
            + " 2026-03-02T11:15:00Z",
        "{'student_id':'A','concerns':[{'timestamp':'2026-02-30T10:00'}]} | /concerns/0/timestamp"
            + " | must be a date or a date and time that exists, such as 2026-03-02 or"
            + " 2026-03-02T11:15:00Z",
        "{'student_id':'A','as_of':'2026-02-30'} | /as_of | " + DATE,
        "{'student_id':'A','as_of':''} | /as_of | " + DATE,
        "{'student_id':'A','as_of':20260302} | /as_of | " + DATE,
        "{'student_id':'A','date_of_birth':'04/03/2012'} | /date_of_birth | " + DATE,
        "{'student_id':'A','attendance':[{'date':'2026-02-29','code':'/'}]} | /attendance/0/date | "
            + DATE,
        "{'student_id':'A','interventions':[{'started':'2026-01-32'}]} | /interventions/0/started | "
            + DATE,
        "{'student_id':'A','interventions':[{'started':'2026-02-01','ended':'2026-01-31'}]}"
            + " | /interventions/0/ended | must not be before started",
        "{'student_id':'A','possible_sessions':[{'from':'2026-02-01','to':'2026-01-31',"
            + "'per_week':3}]} | /possible_sessions/0/to | must not be before from",
        "{'student_id':'A','possible_sessions':[{'per_week':15}]} | /possible_sessions/0/per_week"
            + " | must be a whole number from 0 to 14",
        "{'student_id':'A','behaviors':[{'severity':0}]} | /behaviors/0/severity"
            + " | must be a whole number from 1 to 5",
        "{'student_id':'A','behaviors':[{'severity':2.5}]} | /behaviors/0/severity"
            + " | must be a whole number from 1 to 5",
        "{'student_id':'A','behaviors':[{'severity':'3'}]} | /behaviors/0/severity"
            + " | must be a whole number from 1 to 5",
        "{'student_id':'A','online_safety':[{'severity':99999999999999999999}]}"
            + " | /online_safety/0/severity | must be a whole number from 1 to 5",
        "{'student_id':'A','behaviors':[{'count':0}]} | /behaviors/0/count"
            + " | must be a whole number from 1 to 1000",
        "{'student_id':'A','behaviors':[{'role':'bystander'}]} | /behaviors/0/role"
            + " | unknown role: must be one of offender, victim, witness",
        "{'student_id':'A','people':[{'role':'uncle'}]} | /people/0/role"
            + " | unknown role: must be one of pupil, staff, parent, other",
        "{'student_id':'A','assessments':[{'score':-1}]} | /assessments/0/score"
            + " | must be a number of at least 0",
        "{'student_id':'A','assessments':[{'score':1e999}]} | /assessments/0/score"
            + " | must be a number of at least 0",
        "{'student_id':'A','assessments':[{'score':'41'}]} | /assessments/0/score"
            + " | must be a number of at least 0",
        "{'student_id':'A','assessments':[{'max_score':0}]} | /assessments/0/max_score"
            + " | must be a number above 0",
        "{'student_id':'A','assessments':[{'performance_level':'CRITICAL'}]}"
            + " | /assessments/0/performance_level | unknown level: must be one of"
            + " significantly_below, below, at, above, advanced",
        "{'student_id':'A','communications':[{'urgency':'soon'}]} | /communications/0/urgency"
            + " | unknown urgency: must be one of routine, important, high_priority, urgent",
        "{'student_id':'A','attendance':[{'code':'?'}]} | /attendance/0/code"
            + " | unknown attendance code: must be a mark of the register, such as / \\ L N O",
        "{'student_id':'A','attendance':[{'code':3}]} | /attendance/0/code | must be a string",
        "{'student_id':'A','attendance':[{'status':'ill'}]} | /attendance/0/status"
            + " | unknown status: must be one of present, absent, late",
        "{'student_id':'A','attendance':[{'session':'XM'}]} | /attendance/0/session"
            + " | unknown session: must be one of am, pm",
        "{'student_id':'A','student_id':'A'} | /student_id | stands twice in one object",
        "{'student_id':'A','mood':1,'mood':2} | /mood | stands twice in one object",
        "{'student_id':'A','behaviors':[{'type':'x','type':'y'}]} | /behaviors/0/type"
            + " | stands twice in one object",
        "{'student_id':'A','class':'\\ud800'} | /class | must not hold half of a surrogate pair",
        "{'student_id':'A','class':'\\udc00\\ud800'} | /class"
            + " | must not hold half of a surrogate pair",
        "{'student_id':'A','vulnerabilities':['a','\\ud800a']} | /vulnerabilities/1"
            + " | must not hold half of a surrogate pair",
      },
      quoteCharacter = '~')
  void isRefusedWithItsPointerAndReasonAndTheOthersComeOut(
      String json, String pointer, String reason) {
    String line = json.replace('\'', '"');
    String refusal = " refused at '" + pointer + "': " + reason;
    String b = "{\"student_id\":\"B\"}";
    assertEquals(
        List.of("1 B", "2" + refusal, "3 B"), outline(b + "\n" + line + "\n" + b), "lines");
    assertEquals(
        List.of("1 B", "1" + refusal, "1 B"),
        outline("[" + b + "," + line + "," + b + "]"),
        "array");
    String laidOut = line.replace("{", "{\n  ").replace(",", ",\n  ").replace("}", "\n}");
    List<String> pretty = outline(laidOut + "\n" + b);
    assertEquals("1" + refusal, pretty.get(0), "pretty");
    assertEquals(2, pretty.size());
  }

  @Test
  void reasonNeverHoldsTheValue() {
    Refused refused =
        refused(
            "{\"student_id\":\"A\",\"assessments\":[{\"performance_level\":\"Sarah Johnson\"}]}");
    assertFalse(refused.toString().contains("Sarah"));
  }

  @Test
  void manyNamesAreLookedThroughForOneThatStandsTwice() {
    StringBuilder json = new StringBuilder("{\"student_id\":\"A\"");
    for (int i = 0; i < 100_000; i++) {
      json.append(",\"n").append(i).append("\":0");
    }
    assertEquals(List.of("1 A"), outline(json + "}"));
    assertEquals(
        List.of("1 refused at '/n70000': stands twice in one object"),
        outline(json + ",\"n70000\":1}"));
  }

  @Test
  void sameNamesMayStandInEachObjectOfAnArray() {
    StringBuilder entry = new StringBuilder("{\"type\":null");
    for (int i = 0; i < 50; i++) {
      entry.append(",\"n").append(i).append("\":0");
    }
    entry.append('}');
    assertEquals(
        List.of("1 A"),
        outline("{\"student_id\":\"A\",\"behaviors\":[" + entry + "," + entry + "]}"));
  }
}
