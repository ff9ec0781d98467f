package org.yizhan.intake;

import java.io.File;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileFilter;
import org.springframework.stereotype.Component;

/** Looks into the sub-folders' {@code in} only, never through the years of done/, and not while messages cannot be taken. */
@Component
final class FolderFilter implements GenericFileFilter<File> {
    private final Readiness readiness;

    FolderFilter(Readiness readiness) {
        this.readiness = readiness;
    }

    @Override
    public boolean accept(GenericFile<File> file) {
        if (!file.isDirectory()) {
            return true;
        }
        String relative = file.getRelativeFilePath().replace('\\', '/');
        return readiness.isHealthy() && (!relative.contains("/") || relative.endsWith("/in"));
    }
}
