package quebec.esja.workspace.brand;

import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;

/// A logo shown in the workspace, straight from its bytes.
final class LogoImage extends Image {

    private static final long serialVersionUID = 1L;

    LogoImage(byte[] png, String description) {
        super(
                DownloadHandler.fromInputStream(_ ->
                                new DownloadResponse(
                                        new ByteArrayInputStream(png),
                                        "logo.png",
                                        "image/png",
                                        png.length))
                        .inline(),
                description);
        addClassName("logo-image");
    }
}
