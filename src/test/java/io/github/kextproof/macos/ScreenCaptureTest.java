package io.github.kextproof.macos;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kextproof.ssh.Ending;
import io.github.kextproof.ssh.Output;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class ScreenCaptureTest {
    private static final ConsoleUser ALICE = new ConsoleUser("alice", 501);
    private static final String SESSION = "/usr/bin/sudo -n -- /bin/launchctl asuser 501 /usr/bin/sudo -u alice ";

    @Test
    void a_picture_is_taken_read_and_removed() throws IOException {
        Output png = Output.of(png());
        ScriptedShell shell = new ScriptedShell().then(exit(0), png, Output.of(""));

        assertThat(new ScreenCapture(shell.mac(), ALICE).take()).isEqualTo(new Screenshot.Picture(png));
        assertThat(shell.lines())
                .containsExactly(SESSION
                        + "/bin/sh -c '/usr/sbin/screencapture -x -tpng \"$1\" && /bin/cat \"$1\"; s=$?; /bin/rm -f \"$1\";"
                        + " exit $s' sh /tmp/kextproof-screen-501.png");
    }

    @Test
    void without_a_display_there_is_no_picture() {
        ScriptedShell shell = ScriptedShell.answering("screencapture-refused");

        assertThat(new ScreenCapture(shell.mac(), ALICE).take())
                .isEqualTo(new Screenshot.Refused(
                        "screencapture printed 'could not create image from display' and ended with exit 1"));
        assertThat(shell.lines()).hasSize(1);
    }

    @Test
    void a_picture_that_was_not_written_is_refused() {
        ScriptedShell shell =
                new ScriptedShell().then(1, "", "cat: /tmp/kextproof-screen-501.png: No such file or directory\n");

        assertThat(new ScreenCapture(shell.mac(), ALICE).take())
                .isEqualTo(new Screenshot.Refused("screencapture printed 'cat: /tmp/kextproof-screen-501.png:"
                        + " No such file or directory' and ended with exit 1"));
    }

    @Test
    void something_else_than_a_png_is_refused() {
        ScriptedShell shell = new ScriptedShell().then(0, "GIF89a", "");

        assertThat(new ScreenCapture(shell.mac(), ALICE).take())
                .isEqualTo(new Screenshot.Refused("screencapture left 6 bytes that are no PNG"));
    }

    @Test
    void half_a_picture_is_refused() throws IOException {
        byte[] half = Arrays.copyOf(png(), 40);
        ScriptedShell shell = new ScriptedShell().then(exit(0), Output.of(half), Output.of(""));

        assertThat(new ScreenCapture(shell.mac(), ALICE).take())
                .isEqualTo(new Screenshot.Refused("the picture is cut off after 40 bytes"));
    }

    private static Ending exit(int status) {
        return new Ending.Exited(status);
    }

    private static byte[] png() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
