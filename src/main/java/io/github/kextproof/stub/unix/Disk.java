package io.github.kextproof.stub.unix;

import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.Locale;

/** {@code df} of the one volume a stub Mac has: 500 GB, a quarter of it in use. */
final class Disk {
    private static final long TOTAL_KIB = 488_245_288;
    private static final long USED_KIB = 122_061_322;

    private Disk() {}

    static int df(Call call) {
        for (String path : call.operands()) {
            if (!Files.exists(call.real(path))) {
                return call.fail(path, new NoSuchFileException(path));
            }
        }
        if (call.has("h")) {
            call.print("Filesystem      Size   Used  Avail Capacity iused      ifree %iused  Mounted on");
            call.print("/dev/disk1s1   466Gi  116Gi  349Gi    25% 1011040 4880441840    0%   /");
            return 0;
        }
        long unit = call.has("g") ? 1024 * 1024 : call.has("m") ? 1024 : 1;
        String name = call.has("g") ? "1G-blocks" : call.has("m") ? "1M-blocks" : "1024-blocks";
        boolean half = !call.has("kmg");
        call.print(String.format(
                Locale.ROOT,
                "Filesystem    %11s      Used Available Capacity iused      ifree %%iused  Mounted on",
                half ? "512-blocks" : name));
        call.print(String.format(
                Locale.ROOT,
                "/dev/disk1s1  %11d %9d %9d    25%% 1011040 4880441840    0%%   /",
                scaled(TOTAL_KIB, unit, half),
                scaled(USED_KIB, unit, half),
                scaled(TOTAL_KIB - USED_KIB, unit, half)));
        return 0;
    }

    private static long scaled(long kib, long unit, boolean half) {
        return half ? kib * 2 : kib / unit;
    }
}
