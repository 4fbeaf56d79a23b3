package io.github.kextproof.approval;

import io.github.kextproof.sight.Gray;
import io.github.kextproof.sight.Template;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** What Allow looks like: the lab's own pictures if it has some, else the built-in ones. */
final class Labels {
    private Labels() {}

    /** @throws Unusable if a picture is none */
    static List<Template> of(Optional<Path> directory) {
        if (directory.isEmpty()) {
            return AllowLabels.all();
        }
        List<Template> templates = new ArrayList<>();
        for (Path file : pictures(directory.get())) {
            templates.add(template(file));
        }
        return templates;
    }

    private static List<Path> pictures(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".png"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new Unusable(directory, e.toString());
        }
    }

    private static Template template(Path file) {
        try {
            // Held in memory, and closed by whoever reads it.
            BufferedImage image =
                    ImageIO.read(new MemoryCacheImageInputStream(new ByteArrayInputStream(Files.readAllBytes(file))));
            if (image == null) {
                throw new Unusable(file, "no picture");
            }
            return Template.exact(String.valueOf(file.getFileName()), Gray.of(image));
        } catch (IOException e) {
            throw new Unusable(file, e.toString());
        } catch (IllegalArgumentException e) {
            throw new Unusable(file, String.valueOf(e.getMessage()));
        }
    }

    /** A picture that nothing can be found by. */
    static final class Unusable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Approval approval;

        Unusable(Path file, String why) {
            super(file + ": " + why);
            this.approval = ConsoleWords.unusable(file, why);
        }

        Approval approval() {
            return approval;
        }
    }
}
