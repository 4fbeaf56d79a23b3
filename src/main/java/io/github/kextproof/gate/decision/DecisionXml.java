package io.github.kextproof.gate.decision;

import io.github.kextproof.gate.rule.Decision;
import io.github.kextproof.gate.rule.Outcome;
import io.github.kextproof.gate.rule.Ruling;
import io.github.kextproof.gate.rule.Standing;
import io.github.kextproof.text.Plain;
import java.io.StringWriter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A decision in the XML of JUnit reports, as Jenkins and GitLab read them: one test case for each ruling. */
public final class DecisionXml {
    private static final String SUITE = "kextproof gate";
    /** What stands for a character that XML 1.0 cannot hold. */
    private static final int REPLACEMENT = 0xfffd;

    private final XMLStreamWriter xml;

    private DecisionXml(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** The whole document, to be written as UTF-8. */
    public static String of(Decision decision) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            new DecisionXml(xml).write(decision);
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("texts are always XML once their characters are", impossible);
        }
        return text.append('\n').toString();
    }

    private void write(Decision decision) throws XMLStreamException {
        List<Case> cases = cases(decision);
        xml.writeStartDocument("UTF-8", "1.0");
        line(0);
        xml.writeStartElement("testsuites");
        counts(cases);
        line(1);
        xml.writeStartElement("testsuite");
        counts(cases);
        attribute("errors", "0");
        attribute("skipped", count(cases, Standing.NOT_COMPARED));
        attribute("time", "0");
        attribute(
                "timestamp",
                decision.time().truncatedTo(ChronoUnit.SECONDS).toString().replace("Z", ""));
        for (Case each : cases) {
            write(each);
        }
        line(1);
        xml.writeEndElement();
        line(0);
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void counts(List<Case> cases) throws XMLStreamException {
        attribute("name", SUITE);
        attribute("tests", String.valueOf(cases.size()));
        attribute("failures", count(cases, Standing.NOT_MET));
    }

    private static String count(List<Case> cases, Standing standing) {
        return String.valueOf(
                cases.stream().filter(each -> each.standing == standing).count());
    }

    private void write(Case each) throws XMLStreamException {
        line(2);
        xml.writeStartElement("testcase");
        attribute("classname", SUITE);
        attribute("name", each.name);
        attribute("time", "0");
        if (each.standing == Standing.NOT_MET) {
            line(3);
            xml.writeStartElement("failure");
            attribute("type", each.type);
            attribute("message", each.message);
            xml.writeCharacters(valid(each.details));
            xml.writeEndElement();
            line(2);
        } else if (each.standing == Standing.NOT_COMPARED) {
            line(3);
            xml.writeEmptyElement("skipped");
            attribute("message", each.message);
            line(2);
        } else if (!each.details.isEmpty()) {
            line(3);
            xml.writeStartElement("system-out");
            xml.writeCharacters(valid(each.details));
            xml.writeEndElement();
            line(2);
        }
        xml.writeEndElement();
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, valid(Plain.oneLine(value)));
    }

    private void line(int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }

    /** A report without a failure would be green: what evaluated nothing has one of its own. */
    private static List<Case> cases(Decision decision) {
        List<Case> cases = new ArrayList<>();
        Map<String, Integer> names = new HashMap<>();
        for (Ruling ruling : decision.rulings()) {
            String name = ruling.rule() + ": " + ruling.wanted();
            int times = names.merge(name, 1, Integer::sum);
            // GitLab takes test cases of one name for the same.
            cases.add(Case.of(ruling, times == 1 ? name : name + " (" + times + ")"));
        }
        if (decision.outcome() == Outcome.NOTHING_EVALUATED) {
            cases.add(new Case(
                    "evaluated: any test", Standing.NOT_MET, "evaluated", Closing.of(decision), Closing.of(decision)));
        }
        return cases;
    }

    /** Those that XML 1.0 allows (Extensible Markup Language 1.0, fifth edition, 2.2), the others replaced. */
    private static String valid(String text) {
        StringBuilder valid = new StringBuilder(text.length());
        text.codePoints().map(point -> allowed(point) ? point : REPLACEMENT).forEach(valid::appendCodePoint);
        return valid.toString();
    }

    private static boolean allowed(int point) {
        return point == '\t'
                || point == '\n'
                || (point >= 0x20 && point <= 0xd7ff)
                || (point >= 0xe000 && point <= 0xfffd)
                || point >= 0x10000;
    }

    private record Case(String name, Standing standing, String type, String message, String details) {
        static Case of(Ruling ruling, String name) {
            String message = "wanted " + ruling.wanted() + "; found " + ruling.found();
            List<String> details = new ArrayList<>(ruling.missed() ? List.of(Plain.oneLine(message)) : List.of());
            ruling.reasons().forEach(reason -> details.add(Plain.oneLine(reason)));
            return new Case(name, ruling.standing(), ruling.rule(), message, String.join("\n", details));
        }
    }
}
