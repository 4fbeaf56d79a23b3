package io.github.kextproof.inventory;

import io.github.kextproof.mac.MacOsVersion;
import java.time.Duration;
import java.util.List;

/**
 * A simulated Mac as the inventory describes it; whoever starts stubs knows what the words mean.
 *
 * @param architecture {@code x86_64} or {@code arm64}
 * @param locale such as {@code en} or {@code zh-TW}
 * @param enrollment {@code none}, {@code jamf} or {@code intune}
 * @param clockRate how many seconds pass on the Mac in one real second; at least 1
 * @param person what the person at the desk does, for example {@code presses Allow after 2m}, {@code never}, {@code late}
 * @param sudoPassword {@code true} when sudo asks for the login user's password
 * @param installerWaits how long installer(8) waits for Allow, on the Mac's clock; zero for not at all
 * @param resets whether it goes back to its snapshot before each scenario, as a guest does
 * @param script how it misbehaves, in the order written
 */
public record StubDescription(
        MacOsVersion macos,
        String architecture,
        String locale,
        String enrollment,
        double clockRate,
        String person,
        boolean sudoPassword,
        Duration installerWaits,
        boolean resets,
        List<ScriptEntry> script) {
    public StubDescription {
        script = List.copyOf(script);
    }

    /** One that goes back to its snapshot before each scenario. */
    public StubDescription(
            MacOsVersion macos,
            String architecture,
            String locale,
            String enrollment,
            double clockRate,
            String person,
            boolean sudoPassword,
            Duration installerWaits,
            List<ScriptEntry> script) {
        this(macos, architecture, locale, enrollment, clockRate, person, sudoPassword, installerWaits, true, script);
    }
}
