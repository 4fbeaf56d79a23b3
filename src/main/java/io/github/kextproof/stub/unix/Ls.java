package io.github.kextproof.stub.unix;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code ls -1 -a -A -d -l -R}; always one name a line, as into a pipe. */
final class Ls {
    private final Call call;

    private Ls(Call call) {
        this.call = call;
    }

    static int run(Call call) {
        return new Ls(call).list();
    }

    private int list() {
        int status = 0;
        List<String> plain = new ArrayList<>();
        List<String> directories = new ArrayList<>();
        for (String operand : call.operands().isEmpty() ? List.of(".") : call.operands()) {
            Path real = call.real(operand);
            if (!Files.exists(real, LinkOption.NOFOLLOW_LINKS)) {
                status = call.fail(operand, new NoSuchFileException(operand));
            } else if (Files.isDirectory(real) && !call.has("d")) {
                directories.add(operand);
            } else {
                plain.add(operand);
            }
        }
        print(plain, false);
        boolean headed = call.operands().size() > 1;
        for (String directory : directories) {
            if (headed) {
                call.print((plain.isEmpty() && directory.equals(directories.get(0)) ? "" : "\n") + directory + ":");
            }
            status = Math.max(status, directory(directory));
        }
        return status;
    }

    private int directory(String path) {
        List<String> names = new ArrayList<>();
        List<Path> entries;
        try {
            entries = call.user().list(call.real(path));
        } catch (IOException e) {
            return call.fail(path.replaceFirst(".*/(?=.)", ""), e);
        }
        if (call.has("a")) {
            names.addAll(List.of(path + "/.", path + "/.."));
        }
        for (Path entry : entries) {
            String name = String.valueOf(entry.getFileName());
            if (!name.startsWith(".") || call.has("aA")) {
                names.add(path + "/" + name);
            }
        }
        print(names, true);
        return call.has("R") ? descend(names) : 0;
    }

    private int descend(List<String> paths) {
        int status = 0;
        for (String path : paths) {
            if (!path.matches(".*/\\.\\.?") && Files.isDirectory(call.real(path), LinkOption.NOFOLLOW_LINKS)) {
                call.print("\n" + path + ":");
                status = Math.max(status, directory(path));
            }
        }
        return status;
    }

    private void print(List<String> paths, boolean inDirectory) {
        if (call.has("l")) {
            LongListing listing = new LongListing(call);
            paths.forEach(path -> listing.add(path, inDirectory ? lastName(path) : path));
            listing.print(inDirectory);
        } else {
            paths.forEach(path -> call.print(inDirectory ? lastName(path) : path));
        }
    }

    private static String lastName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
