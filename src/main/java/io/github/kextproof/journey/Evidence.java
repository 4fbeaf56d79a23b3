package io.github.kextproof.journey;

import io.github.kextproof.bundle.Exhibit;
import io.github.kextproof.ssh.Output;
import java.util.List;

/** Something observed that a reader of the report will want to see. */
public sealed interface Evidence {
    /** One line that says what it shows. */
    String title();

    /** Rows under a header, each as long as the header. */
    record Table(String title, List<String> header, List<List<String>> rows) implements Evidence {
        public Table {
            header = List.copyOf(header);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** A picture of the Mac's screen, as PNG. */
    record Picture(String title, Output png) implements Evidence {}

    /** Files taken from the Mac after a failure, to be kept together; the transcript belongs with them. */
    record Bundle(String title, List<Exhibit> files) implements Evidence {
        public Bundle {
            files = List.copyOf(files);
        }
    }

    /** Plain text, such as a log or a command's output. */
    record Text(String title, String text) implements Evidence {}
}
