package io.github.kextproof.report;

import io.github.kextproof.journey.Facts;
import io.github.kextproof.journey.Finding;
import io.github.kextproof.journey.Owner;
import io.github.kextproof.mac.MacName;
import io.github.kextproof.ssh.CommandLine;
import io.github.kextproof.ssh.Ending;
import io.github.kextproof.ssh.Outcome;
import io.github.kextproof.ssh.Output;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What the tests of this package tell listeners. */
final class Samples {
    static final MacName CATALINA = new MacName("catalina-zh-tw");
    static final MacName MOJAVE = new MacName("mojave-ja");
    static final MacName BIG_SUR = new MacName("big-sur-en");

    static final String PACKAGE = "5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03";

    static final String REJECTION = """
            Kext rejected due to system policy: <OSKext 0x7fc34d528390 [0x7fffa74aa8e0]> { URL = "file:///Library/StagedExtensions/Library/Extensions/wdavkext.kext/", ID = "com.microsoft.wdavkext" }
            Diagnostics for /Library/Extensions/wdavkext.kext:
            """;

    private Samples() {}

    static Outcome outcome(Instant started, int status, String stdout, String stderr, String... words) {
        return new Outcome(
                CommandLine.of(words),
                new Ending.Exited(status),
                Output.of(stdout),
                Output.of(stderr),
                started,
                Duration.ofMillis(120));
    }

    static Facts facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("model", "Macmini8,1");
        facts.put("macOS", "10.15.7");
        facts.put("build", "19H15");
        facts.put("locale", "zh-TW");
        facts.put("product", "100.88.54");
        facts.put("management", "none");
        facts.put("package SHA-256", PACKAGE);
        return new Facts(facts);
    }

    static Finding finding(MacName mac, Owner owner) {
        return new Finding(
                mac,
                owner,
                "real-time protection is enabled but not available, 30 min after Allow was asked for",
                Optional.of("enabled=true  available=true"),
                Optional.of("enabled=true  available=false      (mdatp health, 14:02:11 on the Mac)"),
                Optional.of("sudo kextutil /Library/Extensions/wdavkext.kext -> exit 27, rejected by system policy"),
                "nobody pressed Allow in Security & Privacy; see approval in the inventory");
    }
}
