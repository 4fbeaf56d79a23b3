package io.github.kextproof.fuzz;

import io.github.kextproof.defender.Defender;
import io.github.kextproof.defender.Threat;
import io.github.kextproof.defender.Threats;
import io.github.kextproof.lab.Census;
import io.github.kextproof.lease.LeaseView;
import io.github.kextproof.macos.Offer;
import io.github.kextproof.macos.SleepSettings;
import io.github.kextproof.macos.UiElement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What may be concluded from which answers of those that owning a Mac needs; as plain as {@link Verdicts}. */
final class UpkeepVerdicts {
    /** All that a terminal obeys and does not show: colours, its title, and whatever else begins with an escape. */
    private static final Pattern HIDDEN = Pattern.compile(
            "\u001B\\[[0-?]*[ -/]*[@-~]" + "|\u001B\\][^\u0007\u001B]*(?:\u0007|\u001B\\\\)|\u001B[ -/]*[0-~]");

    private UpkeepVerdicts() {}

    /** What is left of a text where only its printable ASCII counts. */
    private static String visible(String text) {
        return Verdicts.withoutCodes(text).replaceAll("[^\\x21-\\x7E]", "");
    }

    /** Every one of them begins with a line of its own, and all that is said of it stands in the text. */
    static boolean threats(Object value, List<Heard> answers) {
        Heard heard = answers.get(0);
        String text = visible(heard.out());
        List<Threat> threats = ((Threats) value).threats();
        long beginnings = lines(heard)
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("id"))
                .count();
        return threats.isEmpty()
                || (heard.exited(0)
                        && threats.size() <= beginnings
                        && threats.stream()
                                .flatMap(each -> Stream.concat(
                                        Stream.of(each.id(), each.name()),
                                        Stream.concat(each.status().stream(), each.path().stream())))
                                .allMatch(said -> text.contains(visible(said))));
    }

    /** Never asleep only if a line says 0. */
    static boolean sleep(Object value, List<Heard> answers) {
        SleepSettings settings = (SleepSettings) value;
        return answers.get(0).exited(0)
                && says("sleep", settings.system(), answers.get(0))
                && (settings.display() == 0 || says("displaysleep", settings.display(), answers.get(0)));
    }

    private static boolean says(String key, int minutes, Heard heard) {
        return lines(heard).anyMatch(line -> line.matches(key + "\\s+0*" + minutes + "(\\s.*)?"));
    }

    static boolean hardware(Object value, List<Heard> answers) {
        return answers.get(0).exited(0)
                && lines(answers.get(0)).anyMatch(line -> line.contains("\"IOPlatformUUID\" = \"" + value + "\""));
    }

    /** That nothing is there says only an answer that is whole; and what is there stands below its heading. */
    static boolean census(Object value, List<Heard> answers) {
        Census census = (Census) value;
        String text = HIDDEN.matcher(answers.get(0).out()).replaceAll("");
        List<String> lines =
                lines(Heard.of(0, text, "")).map(UpkeepVerdicts::visible).toList();
        return answers.get(0).exited(0)
                && lines.contains("kextproof:end")
                && Arrays.stream(Census.Kind.values()).allMatch(kind -> counted(kind, census, lines));
    }

    private static boolean counted(Census.Kind kind, Census census, List<String> lines) {
        int heading = lines.indexOf("kextproof:" + kind.name().toLowerCase(Locale.ROOT));
        if (heading < 0) {
            return false;
        }
        String below = String.join("", lines.subList(heading + 1, lines.size()));
        boolean bare = lines.get(Math.min(heading + 1, lines.size() - 1)).startsWith("kextproof:");
        return census.of(kind).stream()
                .allMatch(name -> below.contains(visible(name.replaceAll("<U\\+[0-9A-F]{4}>", "")))
                        || (kind == Census.Kind.KEXT && !bare && name.equals(Defender.BUNDLE_IDENTIFIER)));
    }

    /** Nobody has a Mac only if a line says so; somebody who has it is named; and nobody is told that it is theirs who was not. */
    static boolean lease(Object value, List<Heard> answers) {
        LeaseView view = (LeaseView) value;
        List<String> lines = lines(answers.get(0)).toList();
        boolean whole = answers.get(0).exited(0) && lines.contains("kextproof lease") && lines.contains("end");
        return whole
                && (!view.result() || lines.contains("result=yes"))
                && lines.stream().anyMatch(line -> line.matches("generation=0*" + view.generation()))
                && (view.state() != LeaseView.State.FREE || view.generation() == 0 || lines.contains("mark=released"))
                && (view.state() != LeaseView.State.EXPIRED || over(view, lines));
    }

    /** Expired only if it was taken away, or nothing is written of its holder, or by a time that is written there. */
    private static boolean over(LeaseView view, List<String> lines) {
        return lines.contains("mark=recalled")
                || view.record().isEmpty()
                || view.record()
                        .filter(record -> lines.stream()
                                .anyMatch(line -> line.matches(
                                        "expires=0*" + record.expires().getEpochSecond())))
                        .isPresent();
    }

    /** On the list only if a row of it has the name and, on the same height, the box. */
    static boolean listed(Object value, List<Heard> answers) {
        if (!(value instanceof Offer.Listed listed)) {
            return Verdicts.offer(value, answers);
        }
        List<String> lines = lines(answers.get(0)).toList();
        return lines.stream().anyMatch(line -> line.startsWith("AXSheet"))
                && lines.stream().anyMatch(line -> isAt(line, "AXButton", listed.ok()))
                && lines.stream().anyMatch(line -> isAt(line, "AXCheckBox", listed.tick()))
                && lines.stream().anyMatch(line -> isTheNameBeside(line, listed.tick()));
    }

    private static boolean isAt(String line, String role, UiElement element) {
        String[] columns = line.split("\t", -1);
        return columns.length >= 5
                && columns[0].equals(role)
                && number(columns[1]) == element.x()
                && number(columns[2]) == element.y();
    }

    private static boolean isTheNameBeside(String line, UiElement box) {
        String[] columns = line.split("\t", -1);
        return columns.length >= 6
                && columns[0].equals("AXStaticText")
                && columns[5].strip().equals(Defender.DEVELOPER)
                && number(columns[2]) < box.y() + box.height()
                && box.y() < number(columns[2]) + number(columns[4]);
    }

    private static int number(String column) {
        return column.matches("-?\\d{1,6}") ? Integer.parseInt(column) : 0;
    }

    private static Stream<String> lines(Heard heard) {
        return Verdicts.withoutCodes(heard.out()).lines().map(String::strip).filter(line -> !line.isEmpty());
    }
}
