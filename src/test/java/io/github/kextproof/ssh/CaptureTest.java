package io.github.kextproof.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CaptureTest {
    @Test
    void pieces_of_any_size_come_out_as_they_went_in() {
        Capture capture = new Capture();
        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        Random random = new Random(11);
        for (int i = 0; i < 400; i++) {
            byte[] piece = new byte[random.nextInt(20_000)];
            random.nextBytes(piece);
            int from = random.nextInt(piece.length + 1);
            capture.add(piece, from, piece.length - from);
            expected.write(piece, from, piece.length - from);
        }

        assertThat(capture.bytes()).isEqualTo(expected.toByteArray());
        assertThat(capture.size()).isEqualTo(expected.size());
    }

    @Test
    void nothing_is_nothing() {
        assertThat(new Capture().bytes()).isEmpty();
    }
}
