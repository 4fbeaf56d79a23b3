package io.github.kextproof.stub.unix;

import io.github.kextproof.stub.files.DiskSpace;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Locale;

/** {@code df} of the one volume a stub Mac has. */
final class Disk {
    private static final long KIB = 1024;
    private static final String NODES = "1011040 4880441840    0%   /";

    private Disk() {}

    static int df(Call call) {
        for (String path : call.operands()) {
            if (!Files.exists(call.real(path))) {
                return call.fail(path, new NoSuchFileException(path));
            }
        }
        DiskSpace space = call.files().space();
        long free = space.free() / KIB;
        long used = space.total() / KIB - free;
        long share = Math.round(100.0 * used / (used + free));
        if (call.has("h")) {
            call.print("Filesystem      Size   Used  Avail Capacity iused      ifree %iused  Mounted on");
            call.print(String.format(
                    Locale.ROOT,
                    "/dev/disk1s1 %7s %6s %6s   %3d%% " + NODES.replace("%", "%%"),
                    human(used + free),
                    human(used),
                    human(free),
                    share));
            return 0;
        }
        table(call, used, free, share);
        return 0;
    }

    private static void table(Call call, long used, long free, long share) {
        long unit = call.has("g") ? KIB * KIB : call.has("m") ? KIB : 1;
        String name = call.has("g") ? "1G-blocks" : call.has("m") ? "1M-blocks" : "1024-blocks";
        boolean half = !call.has("kmg");
        call.print(String.format(
                Locale.ROOT,
                "Filesystem    %11s      Used Available Capacity iused      ifree %%iused  Mounted on",
                half ? "512-blocks" : name));
        call.print(String.format(
                Locale.ROOT,
                "/dev/disk1s1  %11d %9d %9d   %3d%% " + NODES.replace("%", "%%"),
                scaled(used + free, unit, half),
                scaled(used, unit, half),
                scaled(free, unit, half),
                share));
    }

    private static long scaled(long kib, long unit, boolean half) {
        return half ? kib * 2 : kib / unit;
    }

    private static String human(long kib) {
        double size = kib;
        for (String unit : List.of("Ki", "Mi")) {
            if (size < 1000) {
                return Math.round(size) + unit;
            }
            size /= KIB;
        }
        return Math.round(size) + "Gi";
    }
}
