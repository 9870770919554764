package quebec.esja.workspace.pictures;

import org.springframework.stereotype.Component;
import quebec.esja.directory.Suppliers;
import quebec.esja.kernel.SupplierId;
import quebec.esja.pictures.Pictures;
import quebec.esja.workspace.Acting;

/// Makes the panel of the pictures of an enterprise.
@Component
public class PicturePanels {

    private final Pictures pictures;
    private final Suppliers suppliers;
    private final Acting acting;

    PicturePanels(Pictures pictures, Suppliers suppliers, Acting acting) {
        this.pictures = pictures;
        this.suppliers = suppliers;
        this.acting = acting;
    }

    /// @param supplier an enterprise that the person may edit
    public PicturesPanel of(SupplierId supplier) {
        return new PicturesPanel(supplier, pictures, suppliers, acting.actor());
    }
}
