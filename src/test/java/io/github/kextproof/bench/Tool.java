package io.github.kextproof.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the benchmark uses that is not its own, and the Debian package that brings it. */
enum Tool {
    ROOT("to be root", "", "", ""),
    GCC("gcc", "gcc", "/usr/bin/gcc", ""),
    SSHD("sshd", "openssh-server", "/usr/sbin/sshd", ""),
    SSH("ssh and scp", "openssh-client", "/usr/bin/scp", ""),
    TUN("/dev/net/tun", "", "/dev/net/tun", ""),
    IP("ip", "iproute2", "/sbin/ip", ""),
    LIBSSH2("libssh2", "libssh2-1-dev", "/usr/include/libssh2.h", ""),
    ANSIBLE("Ansible", "ansible", "/usr/bin/ansible-playbook", ""),
    TESTINFRA(
            "testinfra with pytest-xdist",
            "python3-testinfra python3-pytest-xdist python3-paramiko",
            "/usr/bin/python3",
            "testinfra, xdist, paramiko"),
    PARAMIKO("paramiko", "python3-paramiko", "/usr/bin/python3", "paramiko");

    private final String words;
    private final String debian;
    private final String file;
    private final String modules;

    /**
     * @param words for messages
     * @param debian packages, separated by spaces
     * @param file that is there if the tool is
     * @param modules of Python that belong to it
     */
    Tool(String words, String debian, String file, String modules) {
        this.words = words;
        this.debian = debian;
        this.file = file;
        this.modules = modules;
    }

    private boolean isPresent() {
        if (this == ROOT) {
            return "root".equals(System.getProperty("user.name"));
        }
        return Files.exists(Path.of(file))
                && (modules.isEmpty() || Processes.quietly(List.of(file, "-c", "import " + modules)));
    }

    String words() {
        return words;
    }

    /** Those that are here. */
    static Set<Tool> present() {
        Set<Tool> all = EnumSet.allOf(Tool.class);
        all.removeIf(tool -> !tool.isPresent());
        return all;
    }

    /** What is missing and how to get it, as sentences; nothing if all is there. */
    static String missing(Set<Tool> present) {
        Set<Tool> missing = EnumSet.complementOf(EnumSet.copyOf(present));
        if (missing.isEmpty()) {
            return "";
        }
        String names = missing.stream().map(Tool::words).collect(Collectors.joining(", "));
        String packages = missing.stream()
                .map(tool -> tool.debian)
                .filter(name -> !name.isEmpty())
                .distinct()
                .collect(Collectors.joining(" "));
        return "MISSING: " + names + (packages.isEmpty() ? "" : "; on Debian: apt-get install " + packages);
    }
}
