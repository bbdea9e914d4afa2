package throughline.drafts;

import java.util.Set;

/** What runs when it is opened, under the types that Tika gives it. */
final class Programs {
    private static final Set<String> TYPES = Set.of(
            "application/x-msdownload",
            "application/x-dosexec",
            "application/vnd.microsoft.portable-executable",
            "application/x-elf",
            "application/x-executable",
            "application/x-sharedlib",
            "application/x-object",
            "application/x-mach-o",
            "application/x-mach-o-executable",
            "application/x-mach-o-universal",
            "application/x-sh",
            "application/x-csh",
            "application/x-bat",
            "application/x-ms-installer",
            "application/x-msi",
            "application/java-archive",
            "application/java-vm",
            "application/javascript",
            "text/javascript",
            "text/x-python",
            "text/x-perl",
            "text/x-php",
            "text/x-awk",
            "text/x-ruby",
            "application/x-ms-shortcut",
            "application/x-mslnk");

    private Programs() {}

    static boolean isOne(String type) {
        return TYPES.contains(type);
    }
}
