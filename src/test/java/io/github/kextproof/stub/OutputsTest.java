package io.github.kextproof.stub;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kextproof.stub.machine.OutputForm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of a command's standard output on its way. */
class OutputsTest {
    private final ByteArrayOutputStream arrived = new ByteArrayOutputStream();

    @Test
    void slow_output_waits_as_long_as_its_rate_wants_before_each_portion() throws IOException {
        List<String> told = new ArrayList<>();
        SlowOutput slow = new SlowOutput(arrived, 100, time -> told.add(time.toMillis() + " ms, then " + arrived));

        slow.write("0123456789abcdefghijklmno".getBytes(StandardCharsets.US_ASCII));

        assertThat(told)
                .containsExactly("100 ms, then ", "100 ms, then 0123456789", "50 ms, then 0123456789abcdefghij");
        assertThat(arrived).hasToString("0123456789abcdefghijklmno");
    }

    @Test
    void the_slowest_rate_is_a_byte_at_a_time() throws IOException {
        List<Duration> waits = new ArrayList<>();

        write(new SlowOutput(arrived, 1, waits::add), "ab");

        assertThat(waits).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(1));
    }

    @Test
    void plain_output_comes_as_it_is() throws IOException {
        write(new DressedOutput(arrived, () -> OutputForm.PLAIN), "a\nb");

        assertThat(arrived).hasToString("a\nb");
    }

    @Test
    void lines_may_end_as_a_terminal_ends_them() throws IOException {
        write(new DressedOutput(arrived, () -> OutputForm.CRLF), "a\n\nb\n");

        assertThat(arrived).hasToString("a\r\n\r\nb\r\n");
    }

    @Test
    void each_line_may_be_colored() throws IOException {
        write(new DressedOutput(arrived, () -> OutputForm.ESCAPE_CODES), "a\n\nb\n");

        assertThat(arrived).hasToString("\u001b[32ma\u001b[0m\n\n\u001b[32mb\u001b[0m\n");
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }
}
