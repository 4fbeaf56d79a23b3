package io.github.kextproof.macos;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kextproof.ssh.Ending;
import io.github.kextproof.ssh.Output;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KextutilTest {
    private static final String KEXT = "/Library/Extensions/wdavkext.kext";

    @Test
    void an_extension_is_loaded_as_root() {
        ScriptedShell shell = ScriptedShell.answering("kextutil-loaded");

        KextLoad load = new Kextutil(shell.mac()).load(KEXT);

        assertThat(load).isInstanceOf(KextLoad.Loaded.class);
        assertThat(load.outcome().shown())
                .isEqualTo("/usr/bin/sudo -n -- /usr/bin/kextutil /Library/Extensions/wdavkext.kext -> exit 0");
    }

    @Test
    void words_about_success_change_nothing() {
        assertThat(load("kextutil-loaded-verbose")).isInstanceOf(KextLoad.Loaded.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kextutil-policy-twice", "kextutil-policy-warnings", "kextload-policy", "kextutil-kmutil"})
    void a_refusal_by_policy_is_told_by_exit_27_and_the_text(String transcript) {
        assertThat(load(transcript)).isInstanceOf(KextLoad.RefusedByPolicy.class);
    }

    @ParameterizedTest
    @CsvSource({
        "kextutil-not-found, NOT_FOUND",
        "kextutil-not-a-kext, NOT_A_KEXT",
        "kextutil-not-root, NOT_ROOT",
        "kextutil-bad-signature, BAD_SIGNATURE",
        "kextutil-bad-permissions, BAD_PERMISSIONS",
        "kextutil-load-failed, LOAD_FAILED",
        "kextutil-unknown-identifier, UNKNOWN_IDENTIFIER"
    })
    void other_failures_have_their_reasons(String transcript, KextFailure reason) {
        assertThat(reason(ScriptedShell.answering(transcript))).isEqualTo(reason);
    }

    @Test
    void exit_27_without_the_text_is_a_contradiction() {
        assertThat(reason(new ScriptedShell().then(27, "", ""))).isEqualTo(KextFailure.CONTRADICTORY);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4, 71})
    void the_text_with_another_exit_status_is_a_contradiction(int exit) {
        ScriptedShell shell = new ScriptedShell()
                .then(exit, "", Transcript.of("kextutil-policy-twice").stderr());

        assertThat(reason(shell)).isEqualTo(KextFailure.CONTRADICTORY);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 64, 71, 255})
    void an_exit_status_without_its_text_is_another_failure(int exit) {
        assertThat(reason(new ScriptedShell().then(exit, "", "what?"))).isEqualTo(KextFailure.OTHER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kextutil-bad-signature", "kextutil-bad-permissions"})
    void any_rejection_with_exit_0_is_a_contradiction(String transcript) {
        ScriptedShell shell =
                new ScriptedShell().then(0, "", Transcript.of(transcript).stderr());

        assertThat(reason(shell)).isEqualTo(KextFailure.CONTRADICTORY);
    }

    @Test
    void a_kill_is_another_failure() {
        ScriptedShell shell = new ScriptedShell().then(new Ending.Killed("KILL"), Output.of(""), Output.of(""));

        assertThat(reason(shell)).isEqualTo(KextFailure.OTHER);
    }

    private static KextLoad load(String transcript) {
        return new Kextutil(ScriptedShell.answering(transcript).mac()).load(KEXT);
    }

    private static KextFailure reason(ScriptedShell shell) {
        return ((KextLoad.Failed) new Kextutil(shell.mac()).load(KEXT)).reason();
    }
}
