package io.github.kextproof.stub.unix;

import io.github.kextproof.stub.files.Errno;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** cp and mv. */
final class Copying {
    private final Call call;

    private Copying(Call call) {
        this.call = call;
    }

    static int cp(Call call) {
        return call.operands().size() < 2
                ? call.usage(64, "cp [-R [-H | -L | -P]] [-fi | -n] [-apvXc] source_file target_file")
                : new Copying(call).each(false);
    }

    static int mv(Call call) {
        return call.operands().size() < 2
                ? call.usage(64, "mv [-f | -i | -n] [-v] source target")
                : new Copying(call).each(true);
    }

    private int each(boolean moves) {
        List<String> operands = call.operands();
        String target = operands.get(operands.size() - 1);
        Path realTarget = call.real(target);
        if (operands.size() > 2 && !Files.isDirectory(realTarget)) {
            return call.fail(1, target + " is not a directory");
        }
        int status = 0;
        for (String source : operands.subList(0, operands.size() - 1)) {
            Path real = call.real(source);
            Path to =
                    Files.isDirectory(realTarget) ? realTarget.resolve(String.valueOf(real.getFileName())) : realTarget;
            status = Math.max(status, moves ? move(source, real, to, target) : copy(source, real, to));
        }
        return status;
    }

    private int move(String source, Path from, Path to, String target) {
        if (!Files.exists(from, LinkOption.NOFOLLOW_LINKS)) {
            return call.fail(1, "rename " + source + " to " + target + ": No such file or directory");
        }
        try {
            call.user().move(from, to);
            return 0;
        } catch (IOException e) {
            return call.fail(1, "rename " + source + " to " + target + ": " + Errno.words(e));
        }
    }

    private int copy(String source, Path from, Path to) {
        if (!Files.exists(from)) {
            return call.fail(source, new NoSuchFileException(source));
        }
        if (Files.isDirectory(from)) {
            return call.has("rRa")
                    ? copyDirectory(source, from, to)
                    : call.fail(1, source + " is a directory (not copied).");
        }
        try {
            copyFile(from, to);
            return 0;
        } catch (FileSystemException e) {
            String blamed = Files.isReadable(from) ? call.files().onMac(to) : source;
            return call.fail(blamed, e);
        } catch (IOException e) {
            return call.fail(source, e);
        }
    }

    private void copyFile(Path from, Path to) throws IOException {
        try (InputStream in = call.user().read(from);
                OutputStream out = call.user().write(to, false)) {
            Call.copy(in, out);
        }
        if (!to.equals(call.files().real("/dev/null"))) {
            Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
        }
    }

    private int copyDirectory(String source, Path from, Path to) {
        try {
            if (!Files.isDirectory(to)) {
                call.user().makeDirectory(to);
            }
            int status = 0;
            for (Path entry : call.user().list(from)) {
                String name = String.valueOf(entry.getFileName());
                status = Math.max(status, copy(source + "/" + name, entry, to.resolve(name)));
            }
            return status;
        } catch (IOException e) {
            return call.fail(call.files().onMac(to), e);
        }
    }
}
