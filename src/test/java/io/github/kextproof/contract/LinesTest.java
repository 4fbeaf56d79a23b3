package io.github.kextproof.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kextproof.stub.command.MacPrograms;
import io.github.kextproof.stub.files.FreshDisk;
import io.github.kextproof.stub.files.MacFiles;
import io.github.kextproof.stub.machine.Machine;
import io.github.kextproof.stub.machine.StubDefinition;
import io.github.kextproof.stub.unix.UnixPrograms;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinesTest {
    private static final int USUAL_UNUSUAL_AND_FAILING = 3;

    @TempDir
    Path disk;

    @Test
    void every_simulated_command_is_called_at_least_three_times() throws IOException {
        List<String> lines = Lines.toSend();

        assertThat(commands().filter(command -> calls(command, lines) < USUAL_UNUSUAL_AND_FAILING))
                .isEmpty();
    }

    @Test
    void no_line_stands_there_twice_in_the_table_of_differences() {
        List<String> known = Lines.read("differences.txt");

        assertThat(known).doesNotHaveDuplicates();
    }

    private static long calls(String command, List<String> lines) {
        Pattern word = Pattern.compile("(?<![\\w.-])" + Pattern.quote(command) + "(?![\\w-])");
        return lines.stream().filter(line -> word.matcher(line).find()).count();
    }

    private Stream<String> commands() throws IOException {
        StubDefinition definition = new StubDefinition(
                "lines",
                "10.15.7",
                "x86_64",
                "en",
                "none",
                "qa",
                "secret",
                List.of(),
                false,
                1,
                "never",
                Duration.ZERO,
                List.of());
        MacFiles files = new MacFiles(disk);
        FreshDisk.lay(files, "qa");
        MacPrograms macos = MacPrograms.of(Machine.boot(definition, files, InstantSource.system()), line -> {});
        UnixPrograms.Host host = new UnixPrograms.Host("lines", "qa", InstantSource.system(), 1);
        UnixPrograms unix = new UnixPrograms(files, host, macos, line -> {});
        return Stream.concat(macos.paths().stream(), unix.paths().stream())
                .map(path -> path.substring(path.lastIndexOf('/') + 1))
                .distinct()
                .sorted();
    }
}
