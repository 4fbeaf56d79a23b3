package io.github.kextproof.gate.decision;

import static io.github.kextproof.gate.decision.Sample.decision;
import static io.github.kextproof.gate.decision.Sample.evidence;
import static io.github.kextproof.gate.decision.Sample.met;
import static io.github.kextproof.gate.decision.Sample.missed;
import static io.github.kextproof.gate.decision.Sample.notCompared;
import static io.github.kextproof.gate.decision.Sample.passed;
import static io.github.kextproof.gate.decision.Sample.skipped;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kextproof.gate.rule.Outcome;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class DecisionXmlTest {
    @Test
    void each_ruling_is_a_test_case_and_what_is_not_met_fails_with_its_reasons() {
        assertThat(DecisionXml.of(decision(
                        evidence(passed("a")),
                        met("readable", "no defects", "0 defects, 1 result"),
                        missed(
                                "require",
                                "reapproval: passed on 1 Mac",
                                "never ran",
                                "no test says so",
                                "perhaps run it"),
                        met("waivers", "* until 2027-01-01", "covers 1 of 1 test", "flickers (qa-lead)"))))
                .isEqualTo("""
                        <?xml version="1.0" encoding="UTF-8"?>
                        <testsuites name="kextproof gate" tests="3" failures="1">
                          <testsuite name="kextproof gate" tests="3" failures="1" errors="0" skipped="0" time="0" timestamp="2026-12-01T12:00:00">
                            <testcase classname="kextproof gate" name="readable: no defects" time="0"></testcase>
                            <testcase classname="kextproof gate" name="require: reapproval: passed on 1 Mac" time="0">
                              <failure type="require" message="wanted reapproval: passed on 1 Mac; found never ran">wanted reapproval: passed on 1 Mac; found never ran
                        no test says so
                        perhaps run it</failure>
                            </testcase>
                            <testcase classname="kextproof gate" name="waivers: * until 2027-01-01" time="0">
                              <system-out>flickers (qa-lead)</system-out>
                            </testcase>
                          </testsuite>
                        </testsuites>
                        """);
    }

    @Test
    void what_was_not_compared_is_skipped() {
        assertThat(DecisionXml.of(decision(
                        evidence(passed("a")), missed("real", "1", "0"), notCompared("time.slower", "none by more"))))
                .contains("tests=\"2\" failures=\"1\" errors=\"0\" skipped=\"1\"")
                .contains("""
                            <testcase classname="kextproof gate" name="time.slower: none by more" time="0">
                              <skipped message="wanted none by more; found no baseline given"/>
                            </testcase>
                        """);
    }

    @Test
    void what_evaluated_nothing_is_not_green() {
        assertThat(DecisionXml.of(decision(
                        Outcome.NOTHING_EVALUATED,
                        evidence(skipped("a", "")),
                        met("readable", "no defects", "0 defects, 1 result"))))
                .contains(" tests=\"2\" failures=\"1\"")
                .contains("""
                            <testcase classname="kextproof gate" name="evaluated: any test" time="0">
                              <failure type="evaluated" message="NOTHING EVALUATED: no test was executed (1 test, 0 executed, 1 skipped)">\
                        """);
    }

    @Test
    void no_two_test_cases_have_one_name() {
        assertThat(DecisionXml.of(decision(
                        evidence(passed("a")),
                        met("require", "reapproval", "x"),
                        met("require", "reapproval", "x"),
                        met("require", "reapproval", "x"))))
                .contains(
                        "name=\"require: reapproval\"",
                        "name=\"require: reapproval (2)\"",
                        "name=\"require: reapproval (3)\"");
    }

    @Test
    void hostile_names_come_back_as_text() throws Exception {
        Document document = parsed(DecisionXml.of(
                decision(evidence(passed("a")), missed("require", Sample.HOSTILE, "", "\ufffe" + Sample.HOSTILE))));

        String shown = "<script>alert('x')</script> | `rm` ]]> &amp; \"q\" <U+202E>␀\ufffd *b* _i_ # top";
        assertThat(((Element) document.getElementsByTagName("testcase").item(0)).getAttribute("name"))
                .isEqualTo("require: " + shown);
        assertThat(document.getElementsByTagName("failure").item(0).getTextContent())
                .isEqualTo("wanted " + shown + "; found\n\ufffd" + shown);
    }

    @Test
    void wide_characters_and_pictures_survive() throws Exception {
        Document document = parsed(DecisionXml.of(decision(evidence(passed("a")), met("require", "允許 😀", "x"))));

        assertThat(((Element) document.getElementsByTagName("testcase").item(0)).getAttribute("name"))
                .isEqualTo("require: 允許 😀");
    }

    private static Document parsed(String xml) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }
}
