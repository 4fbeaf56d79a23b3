package io.github.kextproof.contract;

import java.util.List;
import java.util.regex.Pattern;

/** What two Macs say differently without being different: each rule with its name. */
final class Volatile {
    private record Rule(String name, Pattern pattern) {}

    private static final List<Rule> RULES = List.of(
            rule("address in memory", "\\b0x[0-9a-f]{6,}\\b"),
            rule("date and time", "\\b\\d{4}-\\d\\d-\\d\\d[ T]\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?"),
            rule(
                    "day and time",
                    "\\b(\\w{3} )?\\w{3} +\\d{1,2}(, \\d{4} at)? \\d\\d:\\d\\d(:\\d\\d)?( [AP]M)?( \\w{3,4})?( \\d{4})?"),
            rule("seconds since 1970", "\\b1[0-9]{9}\\b"),
            rule("time of day and time up", "(?m)^ ?\\d{1,2}:\\d\\d +up [^,]+(, +\\d+:\\d\\d)?,"),
            rule("load", "load averages?: [0-9. ]+"),
            rule("blocks of the disk", "(?<=^|\\n)/dev/disk1s1( +\\d+)+%( +\\d+)+%"),
            rule("minutes since the definitions came", "(?<=MinutesAgo {1,30}: )\\d+"));

    private Volatile() {}

    private static Rule rule(String name, String pattern) {
        return new Rule(name, Pattern.compile(pattern));
    }

    static Answer without(Answer answer) {
        return new Answer(answer.status(), without(answer.out()), without(answer.err()));
    }

    private static String without(String text) {
        String rest = text;
        for (Rule rule : RULES) {
            rest = rule.pattern().matcher(rest).replaceAll("<" + rule.name() + ">");
        }
        return rest;
    }
}
