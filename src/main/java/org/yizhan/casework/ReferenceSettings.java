package org.yizhan.casework;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where directory, routing table and calendars come from.
 *
 * @param folder folder of directory.csv, routing.csv, content-classes.csv, limits.csv and calendar-YEAR.csv; not set: {@code reference} in the data folder
 * @param demo use the demo territory while the folder has no directory.csv, routing.csv and content-classes.csv
 */
@ConfigurationProperties("yizhan.reference")
public record ReferenceSettings(@Nullable Path folder, @DefaultValue("false") boolean demo) {

    /** The folder of the files, in force whether set or not. */
    public Path folder(Path dataDir) {
        return folder == null ? dataDir.resolve("reference") : folder;
    }
}
