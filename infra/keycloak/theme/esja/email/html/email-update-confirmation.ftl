<#import "template.ftl" as layout>
<@layout.letter title=msg("updateTitle") lead=msg("updateLead", newEmail) link=link button=msg("updateButton") expiry=msg("expiry", linkExpirationFormatter(linkExpiration)) why=msg("updateWhy")/>
