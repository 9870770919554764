// <esja-recherche pole="estrie" langue="fr" hauteur="420"> : la recherche d'un Pôle, dans un cadre, sans autre demande à personne.
(() => {
    const origin = new URL(document.currentScript.src).origin;
    const TITLES = { fr: "Chercher une entreprise d’économie sociale", en: "Find a social economy enterprise" };

    class Recherche extends HTMLElement {
        static observedAttributes = ["pole", "langue", "hauteur"];

        connectedCallback() {
            this.show();
        }

        attributeChangedCallback() {
            if (this.isConnected) {
                this.show();
            }
        }

        show() {
            const pole = this.getAttribute("pole") ?? "";
            if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(pole)) {
                this.replaceChildren();
                return;
            }
            const english = this.getAttribute("langue") === "en";
            const height = Number.parseInt(this.getAttribute("hauteur") ?? "", 10);
            const frame = document.createElement("iframe");
            frame.src = `${origin}${english ? "/en" : ""}/${pole}/widget`;
            frame.title = english ? TITLES.en : TITLES.fr;
            frame.loading = "lazy";
            frame.width = "100%";
            frame.height = String(Math.min(1200, Math.max(240, height || 420)));
            frame.style.border = "0";
            frame.style.display = "block";
            this.replaceChildren(frame);
        }
    }

    if (!customElements.get("esja-recherche")) {
        customElements.define("esja-recherche", Recherche);
    }
})();
