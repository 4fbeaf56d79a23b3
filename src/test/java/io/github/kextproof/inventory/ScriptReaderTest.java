package io.github.kextproof.inventory;

import static io.github.kextproof.inventory.InventoryOnDisk.STUB;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read from a script. */
class ScriptReaderTest {
    private static final ScriptEffect NOTHING =
            new ScriptEffect(Duration.ZERO, Map.of(), Optional.empty(), Optional.empty());

    @TempDir
    Path directory;

    @Test
    void every_key_may_be_left_out_of_when() {
        ScriptEntry entry = only("{when: {}, then: {exit: 3}}");

        assertThat(entry.when()).isEqualTo(new ScriptTrigger.Command("*", Optional.empty(), 1, Integer.MAX_VALUE));
        assertThat(entry.then().answer()).contains(new ScriptAnswer(3, "", ""));
    }

    @Test
    void an_entry_knows_its_place() {
        ScriptEntry entry = only("{when: {}, then: {exit: 3}}");

        assertThat(List.of(entry.line(), entry.column())).containsExactly(7, 9);
        assertThat(entry.shown()).isEqualTo("script[0] of macs[0] (catalina-01)");
    }

    @Test
    void a_command_is_met_in_a_state_and_counted() {
        assertThat(only("{when: {command: \"date*\", state: allowed, from: 2, times: 3}, then: {exit: 3}}")
                        .when())
                .isEqualTo(new ScriptTrigger.Command("date*", Optional.of("allowed"), 2, 3));
    }

    @Test
    void one_connection_is_meant_unless_more_are() {
        assertThat(only("{when: {connection: 2}, then: {fault: deny-auth}}").when())
                .isEqualTo(new ScriptTrigger.Connection(2, 1, Optional.empty()));
        assertThat(only("{when: {connection: 2, times: 4}, then: {fault: deny-auth}}")
                        .when())
                .isEqualTo(new ScriptTrigger.Connection(2, 4, Optional.empty()));
    }

    @Test
    void what_is_set_keeps_its_order_and_is_taken_as_it_is_written() {
        ScriptEffect then = only("{when: {}, then: {set: {health.b_1: 10.10, kext.loaded: false, health.a: null,"
                        + " health.c: \"x\", consent.teams: \"\"}}}")
                .then();

        assertThat(then.set())
                .containsExactly(
                        Map.entry("health.b_1", "10.10"),
                        Map.entry("kext.loaded", "false"),
                        Map.entry("health.a", "null"),
                        Map.entry("health.c", "x"),
                        Map.entry("consent.teams", ""));
    }

    @Test
    void a_fault_is_a_word_or_a_key_with_its_value() {
        assertThat(only("{when: {}, then: {fault: drop}}").then()).isEqualTo(with(new ScriptFault("drop", "")));
        assertThat(only("{when: {}, then: {fault: {truncate: 120}}}").then())
                .isEqualTo(with(new ScriptFault("truncate", "120")));
        assertThat(only("{when: {}, then: {fault: {slow: 100B/s}}}").then())
                .isEqualTo(with(new ScriptFault("slow", "100B/s")));
    }

    @Test
    void an_inventory_may_name_scenarios_and_what_comes_of_them() {
        Inventory read = new InventoryOnDisk(directory)
                .read(STUB
                        + "scenarios: [reapproval]\nexpect: {verdict: lab, step: Find it blocked, message: \"a.b\"}\n");

        assertThat(read.scenarios()).containsExactly("reapproval");
        assertThat(read.expectation())
                .contains(new Expectation("lab", Optional.of("Find it blocked"), Optional.of("a.b")));
    }

    private static ScriptEffect with(ScriptFault fault) {
        return new ScriptEffect(NOTHING.delay(), NOTHING.set(), NOTHING.answer(), Optional.of(fault));
    }

    private ScriptEntry only(String entry) {
        Entry mac = new InventoryOnDisk(directory).entry(STUB + "    script:\n      - " + entry + "\n");
        return ((Entry.Stub) mac).description().script().get(0);
    }
}
