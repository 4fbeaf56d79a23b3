package io.github.kextproof.stub.files;

import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;

/** Maps the paths of a simulated Mac to real files below one directory of this machine, and knows whose they are. */
public final class MacFiles {
    private final Path root;
    private final Ownership owners;
    private final Map<String, Integer> accounts = new ConcurrentHashMap<>();
    private final DiskSpace space = new DiskSpace();
    private final String program;

    /** @param root an existing directory that belongs to this Mac alone */
    public MacFiles(Path root) {
        this(root, new NotedOwnership(), "kextproof stub program\n");
    }

    /**
     * For a Mac that does not have its files to itself alone.
     *
     * @param owners knows whose the files below the root are
     * @param program what is in the file of every program, as whatever starts it needs it
     */
    public MacFiles(Path root, Ownership owners, String program) {
        this.root = root.toAbsolutePath().normalize();
        this.owners = owners;
        this.program = program;
    }

    /** The real directory that is the Mac's {@code /}. */
    public Path root() {
        return root;
    }

    /**
     * The real file behind a path of the Mac; never one outside the root. {@code /tmp}, {@code /var} and {@code /etc} are
     * below {@code /private}, as on a Mac.
     *
     * @param path absolute, or relative to the directory
     * @param directory absolute path on the Mac
     */
    public Path real(String path, String directory) {
        Path mac = Path.of("/").resolve(directory).resolve(path).normalize();
        String text = mac.toString();
        if (text.matches("/(tmp|var|etc)(/.*)?")) {
            text = "/private" + text;
        }
        return root.resolve(text.substring(1)).normalize();
    }

    /** The real file behind an absolute path of the Mac. */
    public Path real(String path) {
        return real(path, "/");
    }

    /** The Mac's absolute path of a real file below the root, such as {@code /private/tmp/x}. */
    public String onMac(Path real) {
        String relative = root.relativize(real.toAbsolutePath().normalize()).toString();
        return "/" + relative;
    }

    /** What is in the file of every program. */
    public String program() {
        return program;
    }

    /** The room on the disk. */
    public DiskSpace space() {
        return space;
    }

    /** Makes an account known besides root, whose files may be here. */
    public void know(String user, int uid) {
        accounts.put(user, uid);
    }

    /** The number of an account; empty if there is none of this name. */
    public OptionalInt uid(String user) {
        if (user.equals("root")) {
            return OptionalInt.of(0);
        }
        Integer uid = accounts.get(user);
        return uid == null ? OptionalInt.empty() : OptionalInt.of(uid);
    }

    /** The files as this user may see and change them. */
    public UserFiles as(String user) {
        return new UserFiles(this, user);
    }

    /**
     * Whose a real file is: who was noted last, or else what its place suggests: the home's user below {@code /Users}, who
     * sits at the console below {@code /tmp} and its like, root elsewhere.
     */
    public String owner(Path real) {
        return owners.owner(real).orElseGet(() -> usualOwner(onMac(real)));
    }

    /** Notes whose a real file is. */
    public void own(Path real, String user) {
        owners.own(real, user);
    }

    /** Forgets whose a real file was, once it is gone. */
    public void disown(Path real) {
        owners.disown(real);
    }

    /** The group that macOS gives files at this place. */
    public String group(Path real) {
        String path = onMac(real);
        if (path.matches("/Users/[^/]+(/.*)?") && !path.startsWith("/Users/Shared")) {
            return "staff";
        }
        return path.matches("/(Applications|Library|Users)(/.*)?") ? "admin" : "wheel";
    }

    private String usualOwner(String path) {
        if (Places.isOpenToAll(path)) {
            return owners.owner(real("/dev/console")).orElse("root");
        }
        String[] names = path.split("/", -1);
        boolean home = names.length > 2 && names[1].equals("Users") && !names[2].equals("Shared");
        return home ? names[2] : "root";
    }
}
