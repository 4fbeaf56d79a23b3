package io.github.kextproof.stub.unix;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** cat, mkdir, rm, rmdir, touch and tee. */
final class FileCommands {
    private FileCommands() {}

    static int cat(Call call) throws IOException {
        int status = 0;
        for (String path : call.inputs()) {
            try (InputStream in = call.open(path)) {
                call.copy(in);
            } catch (FileSystemException e) {
                status = call.fail(path, e);
            }
        }
        return status;
    }

    static int mkdir(Call call) {
        if (call.operands().isEmpty()) {
            return call.usage(64, "mkdir [-pv] [-m mode] directory ...");
        }
        int status = 0;
        for (String path : call.operands()) {
            try {
                if (call.has("p")) {
                    makeAll(call, call.real(path));
                } else {
                    makeOne(call, call.real(path));
                }
            } catch (NoSuchFileException | NotDirectoryException e) {
                // BSD's mkdir names the directory above, where the fault is.
                status = call.fail(String.valueOf(Path.of(path).getParent()), e);
            } catch (IOException e) {
                status = call.fail(path, e);
            }
        }
        return status;
    }

    private static void makeAll(Call call, Path directory) throws IOException {
        if (Files.isDirectory(directory)) {
            return;
        }
        Path parent = directory.getParent();
        if (parent != null && !Files.isDirectory(parent)) {
            makeAll(call, parent);
        }
        try {
            makeOne(call, directory);
        } catch (FileAlreadyExistsException e) {
            // Somebody else was faster, which is as good.
            if (!Files.isDirectory(directory)) {
                throw e;
            }
        }
    }

    private static void makeOne(Call call, Path directory) throws IOException {
        call.user().makeDirectory(directory);
        Optional<String> mode = call.value('m');
        if (mode.isPresent()) {
            call.user().chmod(directory, Mode.of(mode.get(), directory));
        }
    }

    static int rmdir(Call call) {
        int status = 0;
        for (String path : call.operands()) {
            try {
                if (!Files.isDirectory(call.real(path)) && Files.exists(call.real(path))) {
                    throw new NotDirectoryException(path);
                }
                call.user().delete(call.real(path));
            } catch (IOException e) {
                status = call.fail(path, e);
            }
        }
        return status;
    }

    static int rm(Call call) {
        if (call.operands().isEmpty()) {
            return call.has("f") ? 0 : call.usage(64, "rm [-f | -i] [-dPRrvW] file ...\n       unlink file");
        }
        int status = 0;
        for (String path : call.operands()) {
            status = Math.max(status, remove(call, path));
        }
        return status;
    }

    private static int remove(Call call, String path) {
        Path real = call.real(path);
        if (real.equals(call.files().root())) {
            return call.fail(1, "\"/\" may not be removed");
        }
        if (!Files.exists(real, LinkOption.NOFOLLOW_LINKS)) {
            return call.has("f") ? 0 : call.fail(path, new NoSuchFileException(path));
        }
        if (Files.isDirectory(real, LinkOption.NOFOLLOW_LINKS) && !call.has("rRd")) {
            return call.fail(1, path + ": is a directory");
        }
        try {
            return Files.isDirectory(real, LinkOption.NOFOLLOW_LINKS)
                    ? removeAll(call, path, real)
                    : delete(call, real);
        } catch (IOException e) {
            return call.fail(path, e);
        }
    }

    private static int removeAll(Call call, String path, Path directory) throws IOException {
        int status = 0;
        if (call.has("rR")) {
            for (Path entry : call.user().list(directory)) {
                status = Math.max(status, remove(call, path + "/" + entry.getFileName()));
            }
        }
        return status == 0 ? delete(call, directory) : status;
    }

    private static int delete(Call call, Path file) throws IOException {
        call.user().delete(file);
        return 0;
    }

    static int touch(Call call, InstantSource clock) {
        int status = 0;
        for (String path : call.operands()) {
            Path real = call.real(path);
            if (!Files.exists(real) && call.has("c")) {
                continue;
            }
            try (OutputStream created = call.user().write(real, true)) {
                created.flush();
                Files.setLastModifiedTime(real, FileTime.from(clock.instant()));
            } catch (IOException e) {
                status = call.fail(path, e);
            }
        }
        return status;
    }

    static int tee(Call call) throws IOException {
        List<OutputStream> targets = new ArrayList<>();
        int status = 0;
        for (String path : call.operands()) {
            try {
                targets.add(call.user().write(call.real(path), call.has("a")));
            } catch (FileSystemException e) {
                status = call.fail(path, e);
            }
        }
        try (OutputStream all = new Split(call.invocation().stdout(), targets)) {
            Call.copy(call.invocation().stdin(), all);
        }
        return status;
    }
}
