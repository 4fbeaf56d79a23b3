package io.github.kextproof.stub.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TtyTest {
    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final Tty tty = new Tty(screen);

    @Test
    void what_is_typed_is_echoed_and_read_by_the_line() {
        type("ls\r");

        assertThat(Variables.line(tty.input())).contains("ls");
        assertThat(shown()).isEqualTo("ls\r\n");
    }

    @Test
    void backspace_takes_back_a_whole_character() {
        type("a\u00e4\u007fb\r");

        assertThat(Variables.line(tty.input())).contains("ab");
    }

    @Test
    void control_u_takes_back_the_line() {
        type("wrong\u0015right\r");

        assertThat(Variables.line(tty.input())).contains("right");
    }

    @Test
    void control_d_ends_the_input_once() {
        type("\u0004more\r");

        assertThat(Variables.line(tty.input())).isEmpty();
        assertThat(Variables.line(tty.input())).contains("more");
    }

    @Test
    void control_c_at_the_prompt_throws_the_line_away() {
        type("half\u0003");

        assertThat(Variables.line(tty.input())).contains("");
        assertThat(shown()).isEqualTo("half^C\r\n");
    }

    @Test
    void control_c_interrupts_the_command_in_the_foreground() {
        tty.foreground(Optional.of(Thread.currentThread()));

        type("\u0003");

        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void arrow_keys_type_nothing() {
        type("a\u001b[Ab\r");

        assertThat(Variables.line(tty.input())).contains("ab");
    }

    @Test
    void a_secret_is_asked_for_without_showing_it() throws IOException, InterruptedException {
        Thread typist = new Thread(() -> {
            while (!shown().contains("Password:")) {
                Thread.onSpinWait();
            }
            type("hunter2\r");
        });
        typist.start();

        assertThat(tty.askSecret("Password:")).contains("hunter2");
        assertThat(shown()).isEqualTo("Password:\r\n");
    }

    @Test
    void a_terminal_that_hung_up_reads_as_an_ended_file() {
        tty.hangUp();

        assertThat(Variables.line(tty.input())).isEmpty();
        assertThat(Variables.line(tty.input())).isEmpty();
    }

    private void type(String keys) {
        byte[] bytes = keys.getBytes(StandardCharsets.UTF_8);
        tty.typed(bytes, bytes.length);
    }

    private String shown() {
        return screen.toString(StandardCharsets.UTF_8);
    }
}
