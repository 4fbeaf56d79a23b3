package io.github.kextproof.stub.container;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.PullResponseItem;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.testcontainers.images.builder.ImageFromDockerfile;
import org.testcontainers.images.builder.Transferable;

/**
 * The image that container Macs start from. Its name says what it was built of, so that it is built once and kept: no run deletes
 * it, and a change of its files makes another one.
 */
final class MacImage {
    static final String BASE = "debian:bookworm-slim";
    private static final String REPOSITORY = "kextproof/container-mac:";
    private static final int DIGITS = 12;
    private static final int PULL_SECONDS = 120;
    private static final int EXECUTABLE = 0100755;

    private final SortedMap<String, byte[]> files;
    private final String base;

    /**
     * Of a Dockerfile and what it copies.
     *
     * @param base what the Dockerfile's argument BASE is set to
     */
    MacImage(SortedMap<String, byte[]> files, String base) {
        this.files = files;
        this.base = base;
    }

    /** {@code kextproof/container-mac:} and 12 hexadecimal digits. */
    String name() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(base.getBytes(StandardCharsets.UTF_8));
            files.forEach((name, content) -> {
                digest.update((byte) 0);
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(content);
            });
            return REPOSITORY + HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    /** Builds it unless the engine has it. */
    void provide(DockerClient engine, Consumer<String> news) throws ContainerTrouble {
        if (has(engine, name())) {
            return;
        }
        if (!has(engine, base)) {
            pullBase(engine);
        }
        news.accept("building " + name() + " from vms/container, once; it takes some minutes");
        try {
            String unused = recipe().get();
        } catch (RuntimeException e) {
            throw new ContainerTrouble(
                    "the image " + name() + " cannot be built\n"
                            + "  actual     " + ContainerTrouble.words(e) + "\n"
                            + "  perhaps    see all of it with: docker build vms/container",
                    e);
        }
    }

    private static boolean has(DockerClient engine, String image) {
        try {
            return engine.inspectImageCmd(image).exec() != null;
        } catch (NotFoundException e) {
            return false;
        }
    }

    private void pullBase(DockerClient engine) throws ContainerTrouble {
        try {
            boolean ended = engine.pullImageCmd(base)
                    .exec(new ResultCallback.Adapter<PullResponseItem>())
                    .awaitCompletion(PULL_SECONDS, TimeUnit.SECONDS);
            if (!ended || !has(engine, base)) {
                throw new ContainerTrouble(noBase("no answer within " + PULL_SECONDS + " s"));
            }
        } catch (DockerException e) {
            throw new ContainerTrouble(noBase(ContainerTrouble.words(e)), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ContainerTrouble("interrupted while " + base + " was pulled", e);
        }
    }

    private String noBase(String actual) {
        return "the base image " + base + " is not on the engine and cannot be pulled\n"
                + "  actual     " + actual + "\n"
                + "  perhaps    make it from Debian's packages, as .ci/base-image does:"
                + " mmdebstrap --variant=minbase bookworm - | docker import - " + base;
    }

    /** Jars keep no permissions, so a script is told by its first line. */
    private ImageFromDockerfile recipe() {
        ImageFromDockerfile recipe = new ImageFromDockerfile(name(), false)
                .withBuildArg("BASE", base)
                .withBuildImageCmdModifier(
                        command -> command.withRemove(true).withForcerm(true).withPull(false));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            int mode = isScript(file.getValue()) ? EXECUTABLE : Transferable.DEFAULT_FILE_MODE;
            recipe = recipe.withFileFromTransferable(file.getKey(), Transferable.of(file.getValue(), mode));
        }
        return recipe;
    }

    private static boolean isScript(byte[] content) {
        return content.length > 1 && content[0] == '#' && content[1] == '!';
    }
}
