package io.github.kextproof.inventory;

import io.github.kextproof.document.Problems;
import io.github.kextproof.document.Schema;
import io.github.kextproof.document.Value;
import io.github.kextproof.mac.MacOsVersion;
import java.time.Duration;
import java.util.Optional;

/** Reads what a simulated Mac is like; what its person and its clock mean, whoever starts it knows. */
final class StubReader {
    private static final MacOsVersion STAND_IN = new MacOsVersion(0, 0, 0);
    private static final String ARM = "arm64";

    private final Schema schema;
    private final Problems problems;
    private final ScriptReader scripts;

    StubReader(Schema schema, Problems problems) {
        this.schema = schema;
        this.problems = problems;
        this.scripts = new ScriptReader(schema, problems);
    }

    StubDescription read(Layers mac) {
        MacOsVersion macos = mac.require("macos", schema, problems)
                .flatMap(StubReader::version)
                .orElse(STAND_IN);
        checkArchitecture(mac, macos);
        return new StubDescription(
                macos,
                text(mac, "architecture", "x86_64"),
                text(mac, "locale", "en"),
                text(mac, "enrollment", "none"),
                mac.find("clock").flatMap(StubReader::rate).orElse(1.0),
                text(mac, "person", "presses Allow after 2m"),
                sudoPassword(mac.find("sudo")),
                mac.find("installer-waits").flatMap(Value::duration).orElse(Duration.ZERO),
                mac.nearest().get("reset").filter(value -> value.is("none")).isEmpty(),
                scripts.read(mac.find("script")));
    }

    private void checkArchitecture(Layers mac, MacOsVersion macos) {
        mac.find("architecture")
                .filter(architecture -> architecture.is(ARM) && !macos.equals(STAND_IN) && !macos.isAtLeast(11, 0))
                .ifPresent(architecture -> problems.add(
                        architecture.place(), ValueWords.arm64Before11(architecture.shown(), macos.toString())));
    }

    private boolean sudoPassword(Optional<Value> sudo) {
        sudo.filter(Value::isMapping)
                .ifPresent(value -> problems.add(value.place(), ValueWords.sudoPasswordOfStub(value.shown())));
        return sudo.filter(value -> value.is("password")).isPresent();
    }

    private static String text(Layers mac, String key, String standard) {
        return mac.find(key).flatMap(Value::text).orElse(standard);
    }

    private static Optional<MacOsVersion> version(Value macos) {
        return macos.text().filter(text -> text.matches("[0-9.]+")).flatMap(text -> {
            try {
                return Optional.of(MacOsVersion.parse(text));
            } catch (IllegalArgumentException schemaComplained) {
                return Optional.empty();
            }
        });
    }

    private static Optional<Double> rate(Value clock) {
        return clock.text()
                .filter(text -> text.matches("[0-9]{1,5}(\\.[0-9]{1,3})?x"))
                .map(text -> Double.parseDouble(text.substring(0, text.length() - 1)));
    }
}
