package io.github.kextproof.stub.machine;

import io.github.kextproof.stub.files.DiskSpace;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much room a script leaves on the Mac's disk. */
final class Disk implements Changeable {
    private static final Pattern SIZE = Pattern.compile("(\\d{1,6})(B|KB|MB|GB)");

    private final DiskSpace space;

    Disk(DiskSpace space) {
        this.space = space;
    }

    @Override
    public Map<String, Consumer<Wanted>> keys() {
        return Map.of("disk.free", this::setFree);
    }

    private void setFree(Wanted wanted) {
        Matcher size = SIZE.matcher(wanted.text());
        if (!size.matches()) {
            throw wanted.refused("a size such as 0B, 10MB or 2GB");
        }
        space.leave(Long.parseLong(size.group(1)) * unit(size.group(2)));
    }

    /** macOS counts in thousands. */
    private static long unit(String word) {
        return switch (word) {
            case "B" -> 1;
            case "KB" -> 1_000;
            case "MB" -> 1_000_000;
            default -> 1_000_000_000;
        };
    }
}
