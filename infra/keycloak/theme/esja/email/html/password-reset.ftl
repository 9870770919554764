<#import "template.ftl" as layout>
<@layout.letter title=msg("resetTitle") lead=msg("resetLead") link=link button=msg("resetButton") expiry=msg("expiry", linkExpirationFormatter(linkExpiration)) why=msg("resetWhy")/>
