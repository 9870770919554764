<#import "template.ftl" as layout>
<@layout.letter title=msg("verifyTitle") lead=msg("verifyLead") link=link button=msg("verifyButton") expiry=msg("expiry", linkExpirationFormatter(linkExpiration)) why=msg("verifyWhy")/>
