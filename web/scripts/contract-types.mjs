// The TypeScript types of api/openapi.yaml, as text.
import openapiTS, { astToString } from 'openapi-typescript';

const banner = `// Generated from api/openapi.yaml by \`npm run generate\`. Not edited by hand.\n`;

export async function contractTypes() {
  const contract = new URL('../../api/openapi.yaml', import.meta.url);
  return (
    banner +
    astToString(
      await openapiTS(contract, {
        rootTypes: true,
        rootTypesNoSchemaPrefix: true,
        defaultNonNullable: false,
      }),
    )
  );
}
