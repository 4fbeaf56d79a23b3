package io.github.kextproof.stub.machine;

import java.time.Duration;
import java.util.List;

/**
 * Everything that makes one simulated Mac before anything happens to it.
 *
 * @param name also its host name
 * @param macos such as 10.15.7
 * @param architecture {@code x86_64} or {@code arm64}
 * @param locale such as {@code en} or {@code zh-TW}
 * @param enrollment {@code none}, {@code jamf} or {@code intune}
 * @param user the account that logs in over SSH and sits at the console, an administrator
 * @param password of that account
 * @param authorizedKeys lines of an authorized_keys file
 * @param sudoAsks whether sudo asks for the password
 * @param clockRate how many seconds pass on the Mac in one real second, at least 1
 * @param person what the person at the desk does: {@code presses Allow after 2m}, {@code never}, {@code late}
 * @param installerWaits how long installer(8) waits for Allow when the extension is unapproved, on the Mac's clock
 * @param script how it misbehaves; the rules are looked at in this order
 */
public record StubDefinition(
        String name,
        String macos,
        String architecture,
        String locale,
        String enrollment,
        String user,
        String password,
        List<String> authorizedKeys,
        boolean sudoAsks,
        double clockRate,
        String person,
        Duration installerWaits,
        List<ScriptRule> script) {
    public StubDefinition {
        authorizedKeys = List.copyOf(authorizedKeys);
        script = List.copyOf(script);
    }

    /** A Mac that does what a Mac does: no script. */
    public StubDefinition(
            String name,
            String macos,
            String architecture,
            String locale,
            String enrollment,
            String user,
            String password,
            List<String> authorizedKeys,
            boolean sudoAsks,
            double clockRate,
            String person,
            Duration installerWaits) {
        this(
                name,
                macos,
                architecture,
                locale,
                enrollment,
                user,
                password,
                authorizedKeys,
                sudoAsks,
                clockRate,
                person,
                installerWaits,
                List.of());
    }
}
