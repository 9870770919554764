<#-- A letter: one purpose, one button, legible without pictures; nothing in it is fetched from elsewhere. -->
<#macro emailLayout>
<!DOCTYPE html>
<html lang="${locale.language}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light">
  <title>${msg("productName")}</title>
</head>
<body style="margin:0;padding:0;background-color:#FBF9F5;color:#17212B;font-family:'Instrument Sans',-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;font-size:16px;line-height:24px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="background-color:#FBF9F5">
  <tr><td align="center" style="padding:32px 16px">
    <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:560px;text-align:left">
      <tr><td style="padding:0 0 20px;font-weight:600">${msg("productName")}</td></tr>
      <tr><td style="padding:32px;background-color:#FFFFFF;border:1px solid #E4DED4;border-radius:8px">
<#nested>
      </td></tr>
      <tr><td style="padding:20px 0 0;color:#505A64;font-size:14px;line-height:20px">${msg("mailFooter")}</td></tr>
    </table>
  </td></tr>
</table>
</body>
</html>
</#macro>

<#macro letter title lead link button expiry why>
<@emailLayout>
<h1 style="margin:0 0 16px;font-size:24px;line-height:30px;font-weight:600">${title}</h1>
<p style="margin:0 0 24px">${lead}</p>
<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 24px"><tr><td style="background-color:#0B6E4F;border-radius:8px">
<a href="${link}" style="display:inline-block;padding:12px 24px;color:#FFFFFF;font-weight:600;text-decoration:none">${button}</a>
</td></tr></table>
<p style="margin:0;color:#505A64;font-size:14px;line-height:20px">${expiry} ${why}</p>
</@emailLayout>
</#macro>
