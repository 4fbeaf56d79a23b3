package io.github.kextproof.fuzz;

import io.github.kextproof.defender.HealthAnswer;
import io.github.kextproof.defender.Mdatp;
import io.github.kextproof.defender.Protection;
import io.github.kextproof.macos.MacShell;
import io.github.kextproof.macos.MacTrouble;
import java.util.List;

/** The ways in which Defender says how it is. */
final class HealthParsers {
    /** Answers the question that finds out which era the command line is of. */
    private static final Heard MODERN = Heard.of(0, "real_time_protection_enabled : true\n", "");

    private static final List<String> LINES = List.of(
            "real_time_protection_enabled                : true",
            "real_time_protection_enabled                : false",
            "real_time_protection_available              : true",
            "real_time_protection_available              : false",
            "real_time_protection_available              : unavailable",
            "realTimeProtectionEnabled               : true",
            "realTimeProtectionEnabled               : false",
            "realTimeProtectionAvailable             : true",
            "realTimeProtectionAvailable             : false",
            "licensed                                    : maybe",
            "ATTENTION: No license found. Contact your administrator for help.");

    private static final List<String> SNIPPETS = List.of(
            "real_time_protection_enabled",
            "real_time_protection_available",
            "realTimeProtectionEnabled",
            "realTimeProtectionAvailable",
            "real_time_protection_available : true",
            "real_time_protection_available : false",
            "\"realTimeProtectionAvailable\":true,",
            "\"realTimeProtectionAvailable\":false,",
            "\"real_time_protection_available\":true,",
            "\"real_time_protection_enabled\":{\"value\":false},",
            "{\"realTimeProtectionAvailable\":false}",
            "\"$type\":",
            "ATTENTION: ");

    private HealthParsers() {}

    static List<Parser> all() {
        Vocabulary words = Vocabulary.of(SNIPPETS, LINES);
        Parser text = new Parser(
                "health text",
                230,
                random -> List.of(Heard.of(0, HealthListing.any(random).text(), "")),
                0,
                words,
                answers -> text(PreparedShell.mac(answers)),
                HealthParsers::justified,
                MacTrouble.class);
        Parser json = new Parser(
                "health JSON",
                130,
                random -> List.of(MODERN, Heard.of(0, HealthListing.any(random).json(), "")),
                1,
                words,
                answers -> json(PreparedShell.mac(answers)),
                HealthParsers::justifiedJson,
                MacTrouble.class);
        return List.of(text, json);
    }

    /** Everything that anybody asks of an answer, or a later question could throw. */
    private static Object text(MacShell mac) {
        return lookedAt(new Mdatp(mac).health());
    }

    private static Object json(MacShell mac) {
        Mdatp mdatp = new Mdatp(mac);
        mdatp.health();
        return mdatp.healthFromJson().map(HealthParsers::lookedAt).orElseThrow(IllegalStateException::new);
    }

    private static HealthAnswer lookedAt(HealthAnswer answer) {
        if (answer instanceof HealthAnswer.Read read) {
            read.protection().health().licensed();
            read.protection().health().subsystem();
            read.protection().health().version();
        }
        if (answer instanceof HealthAnswer.Silent silent && !fitsInAMessage(silent.why())) {
            throw new IllegalStateException("no message: " + silent.why());
        }
        return answer;
    }

    private static boolean fitsInAMessage(String why) {
        return why.length() < 1_000 && why.chars().noneMatch(Character::isISOControl);
    }

    private static boolean justified(Object value, List<Heard> answers) {
        Heard heard = answers.get(0);
        if (!(value instanceof HealthAnswer.Read read)) {
            return true;
        }
        if (read.protection() instanceof Protection.Full) {
            return heard.exited(0) && HealthOracle.of(heard.out()).allowsFull();
        }
        return !(read.protection() instanceof Protection.Blocked)
                || (heard.exited(0) && HealthOracle.of(heard.out()).allowsBlocked());
    }

    private static boolean justifiedJson(Object value, List<Heard> answers) {
        Heard heard = answers.get(1);
        boolean full = value instanceof HealthAnswer.Read read && read.protection() instanceof Protection.Full;
        return !full || (heard.exited(0) && JsonOracle.allowsFull(Verdicts.withoutCodes(heard.out())));
    }
}
