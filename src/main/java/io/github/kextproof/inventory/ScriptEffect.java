package io.github.kextproof.inventory;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What an entry of a script does.
 *
 * @param delay in real time, before the command runs or is answered; zero for none
 * @param set what changes on the Mac, in the order written; keys and values as stub-macs.md lists them
 * @param answer what is answered in place of the command
 * @param fault what harms the connection
 */
public record ScriptEffect(
        Duration delay, Map<String, String> set, Optional<ScriptAnswer> answer, Optional<ScriptFault> fault) {
    public ScriptEffect {
        set = Collections.unmodifiableMap(new LinkedHashMap<>(set));
    }
}
