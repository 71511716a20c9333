package org.sijill.evaluation;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The folders that a command reads, each named by an option such as {@code --data DIR} or left at its default. */
public final class Folders {

    private final Map<String, Path> byOption;

    private Folders(Map<String, Path> byOption) {
        this.byOption = Map.copyOf(byOption);
    }

    /**
     * Reads options.
     *
     * @param defaults all options there are, with the folder that is read when one is not given
     * @return empty when an option is unknown or has no value
     */
    public static Optional<Folders> of(List<String> arguments, Map<String, Path> defaults) {
        Map<String, Path> folders = new HashMap<>(defaults);
        for (int i = 0; i < arguments.size(); i += 2) {
            if (!folders.containsKey(arguments.get(i)) || i + 1 == arguments.size()) {
                return Optional.empty();
            }
            folders.put(arguments.get(i), Path.of(arguments.get(i + 1)));
        }
        return Optional.of(new Folders(folders));
    }

    /**
     * The folder of an option.
     *
     * @throws IllegalArgumentException when there is no such option
     */
    public Path get(String option) {
        Path folder = byOption.get(option);
        if (folder == null) {
            throw new IllegalArgumentException("There is no option " + option);
        }
        return folder;
    }
}
