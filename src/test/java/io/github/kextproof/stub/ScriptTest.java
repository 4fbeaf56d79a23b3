package io.github.kextproof.stub;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kextproof.stub.machine.Reply;
import io.github.kextproof.stub.shell.Account;
import io.github.kextproof.stub.shell.Invocation;
import io.github.kextproof.stub.shell.Programs;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScriptTest {
    private static final Programs MAC = path -> path.startsWith("/usr/")
            ? Optional.of(invocation -> {
                invocation.stdout().print("the Mac's own");
                return 0;
            })
            : Optional.empty();

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void a_command_that_fits_is_answered_by_the_script() throws Exception {
        Script script = new Script(List.of(new Reply("mdatp health*", 1, 10, 3, "out", "err")));

        assertThat(run(script, "/usr/local/bin/mdatp", "health", "--output", "json"))
                .isEqualTo(3);
        assertThat(out).hasToString("out");
        assertThat(err).hasToString("err");
    }

    @Test
    void a_command_that_does_not_fit_is_the_macs_own() throws Exception {
        Script script = new Script(List.of(new Reply("mdatp health", 1, 10, 3, "out", "err")));

        assertThat(run(script, "/usr/local/bin/mdatp", "health", "--output", "json"))
                .isZero();
        assertThat(out).hasToString("the Mac's own");
    }

    @Test
    void sudo_in_a_script_does_not_matter() throws Exception {
        Script script = new Script(List.of(new Reply("sudo kextutil*", 1, 10, 27, "", "no")));

        assertThat(run(script, "/usr/bin/kextutil", "/Library/Extensions/wdavkext.kext"))
                .isEqualTo(27);
    }

    @Test
    void only_the_counted_ones_are_answered() throws Exception {
        Script script = new Script(List.of(new Reply("date", 2, 2, 9, "", "")));

        assertThat(run(script, "/usr/bin/date")).isZero();
        assertThat(run(script, "/usr/bin/date")).isEqualTo(9);
        assertThat(run(script, "/usr/bin/date")).isEqualTo(9);
        assertThat(run(script, "/usr/bin/date")).isZero();
    }

    @Test
    void a_program_that_is_not_there_stays_away() {
        assertThat(new Script(List.of(new Reply("*", 1, 10, 0, "", "")))
                        .over(MAC)
                        .find("/opt/nothing"))
                .isEmpty();
    }

    private int run(Script script, String... argv) throws IOException, InterruptedException {
        return script.over(MAC)
                .find(argv[0])
                .orElseThrow()
                .run(new Invocation(
                        List.of(argv),
                        new Account("qa", 501),
                        Map.of(),
                        "/",
                        InputStream.nullInputStream(),
                        Invocation.printing(out),
                        Invocation.printing(err),
                        false,
                        invocation -> 127));
    }

    @Test
    void what_a_script_prints_is_utf_8() throws Exception {
        Script script = new Script(List.of(new Reply("date", 1, 1, 0, "許可", "")));

        run(script, "/usr/bin/date");

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("許可");
    }
}
