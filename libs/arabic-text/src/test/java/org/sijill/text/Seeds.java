package org.sijill.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The five articles of the repository, by what they tell. */
public enum Seeds {
    KERRY_DEFENDS_TALKS("000_208973ed4b8ad419.txt"),
    BOMBS_ON_ALEPPO("001_0ac31ed8d6284408.txt"),
    TALKS_IN_NEW_YORK("002_19e06f0813bb1063.txt"),
    TRUCE_SESSION("003_79d35f615a1969cb.txt"),
    PHONE_CALL("004_a9aefecacaf48a1a.txt");

    private final String file;

    Seeds(String file) {
        this.file = file;
    }

    /** The article as it is stored. */
    public String text() {
        try {
            return Files.readString(Path.of(System.getProperty("sijill.root"), "seeds", file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All five. */
    public static List<String> texts() {
        return Stream.of(values()).map(Seeds::text).toList();
    }
}
