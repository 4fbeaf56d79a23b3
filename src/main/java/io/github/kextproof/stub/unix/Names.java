package io.github.kextproof.stub.unix;

import io.github.kextproof.stub.shell.SearchPath;
import java.util.List;
import java.util.Optional;

/** basename, dirname, pwd, hostname and which. */
final class Names {
    private Names() {}

    static int basename(Call call) {
        List<String> operands = call.operands();
        if (operands.isEmpty()) {
            return call.usage(1, "basename string [suffix]\n       basename [-a] [-s suffix] string [...]");
        }
        String name = operands.get(0).replaceFirst("(?<=.)/+$", "").replaceFirst(".*/(?=.)", "");
        String suffix = operands.size() > 1 ? operands.get(1) : "";
        boolean cut = !suffix.isEmpty() && name.endsWith(suffix) && !name.equals(suffix);
        call.print(cut ? name.substring(0, name.length() - suffix.length()) : name);
        return 0;
    }

    static int dirname(Call call) {
        if (call.operands().isEmpty()) {
            return call.usage(1, "dirname path");
        }
        String path = call.operands().get(0).replaceFirst("(?<=.)/+$", "");
        int slash = path.lastIndexOf('/');
        call.print(slash < 0 ? "." : slash == 0 ? "/" : path.substring(0, slash));
        return 0;
    }

    static int pwd(Call call) {
        String directory = call.invocation().directory();
        call.print(call.has("P") ? call.files().onMac(call.real(".")) : directory);
        return 0;
    }

    static int hostname(Call call, String name) {
        call.print(call.has("s") ? name.replaceFirst("\\..*", "") : name);
        return 0;
    }

    static int which(Call call, SearchPath search) {
        int status = 0;
        for (String name : call.operands()) {
            String path = call.invocation().environment().getOrDefault("PATH", "");
            Optional<String> found = search.find(name, path, call.invocation().directory());
            if (!call.has("s")) {
                found.ifPresent(call::print);
            }
            status = found.isPresent() ? status : 1;
        }
        return status;
    }
}
