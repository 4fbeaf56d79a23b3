package io.github.kextproof.stub.unix;

import io.github.kextproof.stub.files.Errno;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** chmod and chown. */
final class Ownership {
    private Ownership() {}

    static int chmod(Call call) {
        if (call.operands().size() < 2) {
            return call.usage(1, "chmod [-fhv] [-R [-H | -L | -P]] mode file ...");
        }
        int status = 0;
        for (String path : call.operands().subList(1, call.operands().size())) {
            status = Math.max(status, chmod(call, path));
        }
        return status;
    }

    private static int chmod(Call call, String path) {
        Path real = call.real(path);
        try {
            call.user().chmod(real, Mode.of(call.operands().get(0), real));
            int status = 0;
            for (String below : below(call, path, real)) {
                status = Math.max(status, chmod(call, below));
            }
            return status;
        } catch (NoSuchFileException e) {
            return call.fail(path, e);
        } catch (IOException e) {
            return call.fail(1, "Unable to change file mode on " + path + ": " + Errno.words(e));
        } catch (IllegalArgumentException e) {
            return call.fail(1, "Invalid file mode: " + call.operands().get(0));
        }
    }

    static int chown(Call call) {
        if (call.operands().size() < 2) {
            return call.usage(1, "chown [-fhv] [-R [-H | -L | -P]] owner[:group] file ...");
        }
        String owner = owner(call);
        if (!owner.matches("[0-9]*") && call.files().uid(owner).isEmpty()) {
            return call.fail(1, owner + ": illegal user name");
        }
        int status = 0;
        for (String path : call.operands().subList(1, call.operands().size())) {
            status = Math.max(status, chown(call, path));
        }
        return status;
    }

    private static int chown(Call call, String path) {
        Path real = call.real(path);
        try {
            call.user().chown(real, owner(call));
            int status = 0;
            for (String below : below(call, path, real)) {
                status = Math.max(status, chown(call, below));
            }
            return status;
        } catch (IOException e) {
            return call.fail(path, e);
        }
    }

    private static String owner(Call call) {
        return call.operands().get(0).replaceFirst("[:.].*", "");
    }

    private static List<String> below(Call call, String path, Path real) throws IOException {
        return call.has("R") && Files.isDirectory(real, LinkOption.NOFOLLOW_LINKS)
                ? call.user().list(real).stream()
                        .map(entry -> path + "/" + entry.getFileName())
                        .toList()
                : List.of();
    }
}
